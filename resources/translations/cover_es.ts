<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>About</name>
    <message>
        <source>A plain, quick notes tool. Your notes are text files in your documents folder.

Version {version}
Licensed under the Apache License 2.0</source>
        <translation>Un programa de notas sencillo y rápido. Tus notas son archivos de texto en tu carpeta de documentos.

Versión {version}
Con licencia Apache 2.0</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Keep &amp;Both</source>
        <translation>Conservar &amp;las dos</translation>
    </message>
    <message>
        <source>Two notes, as it is now</source>
        <translation>Dos notas, como están ahora</translation>
    </message>
    <message>
        <source>Keep &amp;Mine</source>
        <translation>Conservar la &amp;mía</translation>
    </message>
    <message>
        <source>The other text goes to Deleted Notes</source>
        <translation>El otro texto va a Notas eliminadas</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Usar la otra</translation>
    </message>
    <message>
        <source>Your text goes to Deleted Notes</source>
        <translation>Tu texto va a Notas eliminadas</translation>
    </message>
    <message>
        <source>Another program changed this note while you were writing. Your text is kept as “{name}”.</source>
        <translation>Otro programa cambió esta nota mientras escribías. Tu texto se guarda como «{name}».</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} palabras</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 carácter</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} caracteres</translation>
    </message>
    <message>
        <source>Selected: {count}</source>
        <translation>Seleccionado: {count}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Please write day, month and year, like {example}</source>
        <translation>Escribe día, mes y año, así: {example}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Today {time}</source>
        <translation>Hoy {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Ayer {time}</translation>
    </message>
</context>
<context>
    <name>DeletedNotes</name>
    <message>
        <source>Deleted Notes</source>
        <translation>Notas borradas</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Recuperar</translation>
    </message>
    <message>
        <source>&amp;Empty…</source>
        <translation>&amp;Vaciar…</translation>
    </message>
    <message>
        <source>Remove all deleted notes for good</source>
        <translation>Borrar para siempre todas las notas eliminadas</translation>
    </message>
    <message>
        <source>Choose notes to bring them back.</source>
        <translation>Elige notas para recuperarlas.</translation>
    </message>
    <message>
        <source>Remove all deleted notes for good?</source>
        <translation>¿Borrar para siempre todas las notas eliminadas?</translation>
    </message>
    <message>
        <source>They can&apos;t be brought back after that.</source>
        <translation>Después no se podrán recuperar.</translation>
    </message>
    <message>
        <source>Remove for Good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>There are no deleted notes.</source>
        <translation>No hay notas borradas.</translation>
    </message>
</context>
<context>
    <name>DoorField</name>
    <message>
        <source>shopping list for the weekend</source>
        <translation>lista de la compra para el fin de semana</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Note text</source>
        <translation>Texto de la nota</translation>
    </message>
    <message>
        <source>Write here. The first line is the title.</source>
        <translation>Escribe aquí. La primera línea es el título.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Notes</source>
        <translation>Exportar notas</translation>
    </message>
    <message>
        <source>&amp;This note</source>
        <translation>&amp;Esta nota</translation>
    </message>
    <message>
        <source>The {n} &amp;selected notes</source>
        <translation>Las {n} notas &amp;seleccionadas</translation>
    </message>
    <message>
        <source>&amp;All notes ({n})</source>
        <translation>&amp;Todas las notas ({n})</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Página web (HTML)</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Texto Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>&amp;Choose Place…</source>
        <translation>Elegir &amp;lugar…</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>This folder can&apos;t be opened.</source>
        <translation>No se puede abrir esta carpeta.</translation>
    </message>
    <message>
        <source>This folder does not answer yet. You can choose another place.</source>
        <translation>Esta carpeta aún no responde. Puedes elegir otro lugar.</translation>
    </message>
    <message>
        <source>&amp;Name of the file</source>
        <translation>&amp;Nombre del archivo</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>A la carpeta de arriba</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Archivos y carpetas</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Elegir</translation>
    </message>
    <message>
        <source>Put it &amp;here</source>
        <translation>&amp;Guardar aquí</translation>
    </message>
    <message>
        <source>Choose this &amp;folder</source>
        <translation>&amp;Elegir esta carpeta</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>New Fol&amp;der…</source>
        <translation>Carpeta n&amp;ueva…</translation>
    </message>
    <message>
        <source>A stick is there now: %1</source>
        <translation>Ahora hay una memoria USB: %1</translation>
    </message>
    <message>
        <source>The stick was taken out. This is the home folder now.</source>
        <translation>Se ha sacado la memoria USB. Esta es ahora la carpeta personal.</translation>
    </message>
    <message>
        <source>There is a folder with this name. Choose another name.</source>
        <translation>Hay una carpeta con este nombre. Elige otro.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>No existe la carpeta %1</translation>
    </message>
    <message>
        <source>A file with this name is there already. Press again to replace it.</source>
        <translation>Ya hay un archivo con este nombre. Pulsa otra vez para reemplazarlo.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>One note exported.</source>
        <translation>Una nota exportada.</translation>
    </message>
    <message>
        <source>{n} notes exported.</source>
        <translation>{n} notas exportadas.</translation>
    </message>
    <message>
        <source>These notes could not be read and were left out:</source>
        <translation>Estas notas no se pudieron leer y se dejaron fuera:</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this note</source>
        <translation>Buscar en esta nota</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Distinguir &amp;mayúsculas</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Palabras completas</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>Reemplazar &amp;todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{n} replaced</source>
        <translation>{n} reemplazos</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Sin resultados</translation>
    </message>
</context>
<context>
    <name>FolderCommands</name>
    <message>
        <source>Name of the new folder:</source>
        <translation>Nombre de la carpeta nueva:</translation>
    </message>
    <message>
        <source>New name of the folder:</source>
        <translation>Nombre nuevo de la carpeta:</translation>
    </message>
    <message>
        <source>Delete the folder “{name}”?</source>
        <translation>¿Eliminar la carpeta «{name}»?</translation>
    </message>
    <message>
        <source>Its notes go to Deleted Notes and can be restored.</source>
        <translation>Sus notas van a Notas eliminadas y se pueden recuperar.</translation>
    </message>
    <message>
        <source>Delete Folder</source>
        <translation>Eliminar la carpeta</translation>
    </message>
    <message>
        <source>The folder holds files that are no notes, so it stays.</source>
        <translation>La carpeta contiene archivos que no son notas, por eso se queda.</translation>
    </message>
    <message>
        <source>&amp;New Folder…</source>
        <translation>&amp;Carpeta nueva…</translation>
    </message>
    <message>
        <source>&amp;Rename Folder…</source>
        <translation>Cambia&amp;r el nombre…</translation>
    </message>
    <message>
        <source>&amp;Delete Folder…</source>
        <translation>&amp;Eliminar la carpeta…</translation>
    </message>
    <message>
        <source>&amp;Move to Folder</source>
        <translation>&amp;Mover a una carpeta</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Carpeta %1</translation>
    </message>
    <message>
        <source>No size</source>
        <translation>Sin tamaño</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Another program has changed this note. Both texts are kept.</source>
        <translation>Otro programa ha cambiado esta nota. Se conservan los dos textos.</translation>
    </message>
    <message>
        <source>Another program has removed this note. Your text is saved again.</source>
        <translation>Otro programa ha borrado esta nota. Tu texto se ha guardado de nuevo.</translation>
    </message>
</context>
<context>
    <name>GoCommands</name>
    <message>
        <source>No notes yet</source>
        <translation>Aún no hay notas</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>IdeasPane</name>
    <message>
        <source>Ideas</source>
        <translation>Ideas</translation>
    </message>
    <message>
        <source>Add chosen</source>
        <translation>Añadir lo elegido</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>All of these are in your list already.</source>
        <translation>Todo esto ya está en tu lista.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>One note imported.</source>
        <translation>Una nota importada.</translation>
    </message>
    <message>
        <source>{n} notes imported.</source>
        <translation>{n} notas importadas.</translation>
    </message>
    <message>
        <source>Nothing was found to import.</source>
        <translation>No se encontró nada que importar.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>These files could not be imported:</source>
        <translation>Estos archivos no se pudieron importar:</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something else is still being imported or exported.</source>
        <translation>Todavía se está importando o exportando otra cosa.</translation>
    </message>
    <message>
        <source>{n} % done</source>
        <translation>{n} % hecho</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Texto:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>There is no note at this link.</source>
        <translation>No hay ninguna nota en este enlace.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search notes</source>
        <translation>Buscar notas</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
        <source>No notes found in “{name}”</source>
        <translation>No hay notas que coincidan en «{name}»</translation>
    </message>
    <message>
        <source>No notes found</source>
        <translation>No se encontraron notas</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Todavía no hay notas</translation>
    </message>
    <message>
        <source>No notes here</source>
        <translation>Aquí no hay notas</translation>
    </message>
    <message>
        <source>Search &amp;All Notes</source>
        <translation>Buscar en &amp;todas las notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>This text is too long to be kept here. Keep it as a file.</source>
        <translation>Este texto es demasiado largo para guardarlo aquí. Guárdalo como archivo.</translation>
    </message>
</context>
<context>
    <name>NewFolder</name>
    <message>
        <source>New Folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>The disk does not answer yet.</source>
        <translation>El disco no responde todavía.</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
    <message>
        <source>&amp;Name of the folder:</source>
        <translation>&amp;Nombre de la carpeta:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;rear</translation>
    </message>
    <message>
        <source>A folder can&apos;t have this name: leave out \ / : * ? &quot; &lt; &gt; | and a dot at either end.</source>
        <translation>Una carpeta no puede llamarse así: sin \ / : * ? &quot; &lt; &gt; | ni un punto al principio o al final.</translation>
    </message>
    <message>
        <source>There is something with this name already. Choose another name.</source>
        <translation>Ya hay algo con este nombre. Elige otro nombre.</translation>
    </message>
    <message>
        <source>The folder that it would be in is no longer there.</source>
        <translation>La carpeta donde iría ya no está.</translation>
    </message>
    <message>
        <source>You are not allowed to make a folder here.</source>
        <translation>No tienes permiso para crear una carpeta aquí.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be made here.</source>
        <translation>No se puede crear la carpeta aquí.</translation>
    </message>
</context>
<context>
    <name>NoteCommands</name>
    <message>
        <source>copy</source>
        <comment>after the title of a note</comment>
        <translation>copia</translation>
    </message>
    <message>
        <source>The note was moved to Deleted Notes.</source>
        <translation>La nota se movió a Notas eliminadas.</translation>
    </message>
    <message>
        <source>{n} notes were moved to Deleted Notes.</source>
        <translation>{n} notas se movieron a Notas eliminadas.</translation>
    </message>
    <message>
        <source>Name of the new folder:</source>
        <translation>Nombre de la carpeta nueva:</translation>
    </message>
    <message>
        <source>&amp;Move to Folder</source>
        <translation>&amp;Mover a una carpeta</translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>Ninguna carpeta</translation>
    </message>
    <message>
        <source>&amp;New Folder…</source>
        <translation>&amp;Carpeta nueva…</translation>
    </message>
</context>
<context>
    <name>NoteListModel</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijada</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>No se pudieron guardar los ajustes.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New Note</source>
        <translation>&amp;Nueva nota</translation>
    </message>
    <message>
        <source>New &amp;Folder…</source>
        <translation>Carp&amp;eta nueva…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicar</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin</source>
        <translation>Fi&amp;jar o soltar</translation>
    </message>
    <message>
        <source>De&amp;lete Note</source>
        <translation>&amp;Borrar nota</translation>
    </message>
    <message>
        <source>D&amp;eleted Notes…</source>
        <translation>N&amp;otas borradas…</translation>
    </message>
    <message>
        <source>I&amp;mport Files…</source>
        <translation>I&amp;mportar archivos…</translation>
    </message>
    <message>
        <source>Import F&amp;older…</source>
        <translation>Importar una carpe&amp;ta…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Export All as &amp;ZIP…</source>
        <translation>Exportar todo en un &amp;ZIP…</translation>
    </message>
    <message>
        <source>New from &amp;Template</source>
        <translation>Nueva desde &amp;plantilla</translation>
    </message>
    <message>
        <source>Mo&amp;ve to Folder</source>
        <translation>Mo&amp;ver a una carpeta</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Previous Note</source>
        <translation>Nota a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Next Note</source>
        <translation>Nota &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Recent Notes</source>
        <translation>Notas &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Folders and Tags</source>
        <translation>&amp;Carpetas y etiquetas</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Print Previe&amp;w…</source>
        <translation>Vista p&amp;revia de impresión…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>&amp;Search Notes</source>
        <translation>&amp;Buscar notas</translation>
    </message>
    <message>
        <source>&amp;Find in Note…</source>
        <translation>Buscar en la &amp;nota…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar si&amp;guiente</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Buscar ant&amp;erior</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Ree&amp;mplazar…</translation>
    </message>
    <message>
        <source>&amp;Insert Date and Time</source>
        <translation>&amp;Insertar fecha y hora</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>&amp;Tachado</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>Có&amp;digo</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>Encabezado &amp;1</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>Encabezado &amp;2</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>Encabezado &amp;3</translation>
    </message>
    <message>
        <source>Mo&amp;ve In</source>
        <translation>Mover hacia dentr&amp;o</translation>
    </message>
    <message>
        <source>&amp;Beside the Text</source>
        <translation>&amp;Junto al texto</translation>
    </message>
    <message>
        <source>&amp;Instead of the Text</source>
        <translation>&amp;En lugar del texto</translation>
    </message>
    <message>
        <source>Onl&amp;y the Text</source>
        <translation>&amp;Solo el texto</translation>
    </message>
    <message>
        <source>Ne&amp;xt Part of the Window</source>
        <translation>Parte si&amp;guiente de la ventana</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Negrita</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Cursiva</translation>
    </message>
    <message>
        <source>Bulleted &amp;List</source>
        <translation>&amp;Lista con viñetas</translation>
    </message>
    <message>
        <source>&amp;Numbered List</source>
        <translation>Lista n&amp;umerada</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>Lista con ca&amp;sillas</translation>
    </message>
    <message>
        <source>&amp;Tick or Untick</source>
        <translation>&amp;Marcar o desmarcar</translation>
    </message>
    <message>
        <source>Move &amp;Out</source>
        <translation>Mover hacia &amp;fuera</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>C&amp;ita</translation>
    </message>
    <message>
        <source>Lin&amp;k…</source>
        <translation>&amp;Enlace…</translation>
    </message>
    <message>
        <source>&amp;Horizontal Line</source>
        <translation>Línea &amp;horizontal</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste &amp;alto</translation>
    </message>
    <message>
        <source>&amp;Date changed</source>
        <translation>&amp;Fecha de cambio</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>S&amp;ort By</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <source>Pre&amp;view Place</source>
        <translation>L&amp;ugar de la vista previa</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Light or Dark</source>
        <translation>C&amp;laro u oscuro</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>&amp;Zoom Out</source>
        <translation>Re&amp;ducir</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;About Notes</source>
        <translation>&amp;Acerca de Notes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folders of this name</source>
        <translation>Carpetas con este nombre</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Stick or drive: %1</source>
        <translation>Memoria USB o disco: %1</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Carpeta personal</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Carpeta personal</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print Preview</source>
        <translation>Vista previa de impresión</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>&amp;Whole Page</source>
        <translation>Página &amp;entera</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Choose a File</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Print to a File</source>
        <translation>Imprimir en un archivo</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Notes are saved by themselves, within a second of every change.</source>
        <translation>Las notas se guardan solas, en menos de un segundo tras cada cambio.</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Fuente:</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>La del sistema</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} puntos</translation>
    </message>
    <message>
        <source>Usual ({size})</source>
        <translation>Normal ({size})</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>Ta&amp;maño:</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Tan ancho como la ventana</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} caracteres</translation>
    </message>
    <message>
        <source>Line &amp;width:</source>
        <translation>An&amp;cho de línea:</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Fecha de cambio</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>&amp;Sort notes by:</source>
        <translation>&amp;Ordenar notas por:</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Junto al texto</translation>
    </message>
    <message>
        <source>Instead of the text</source>
        <translation>En lugar del texto</translation>
    </message>
    <message>
        <source>&amp;Preview:</source>
        <translation>&amp;Vista previa:</translation>
    </message>
    <message>
        <source>&amp;Dates look like:</source>
        <translation>Aspecto de las f&amp;echas:</translation>
    </message>
    <message>
        <source>Where the language needs it</source>
        <translation>Si el idioma lo necesita</translation>
    </message>
    <message>
        <source>On, from the next start</source>
        <translation>Sí, desde el próximo inicio</translation>
    </message>
    <message>
        <source>Off, from the next start</source>
        <translation>No, desde el próximo inicio</translation>
    </message>
    <message>
        <source>&amp;Input method:</source>
        <translation>&amp;Método de entrada:</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>El idioma del sistema</translation>
    </message>
    <message>
        <source>Check s&amp;pelling:</source>
        <translation>Revisar o&amp;rtografía:</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Folders and tags</source>
        <translation>Carpetas y etiquetas</translation>
    </message>
    <message>
        <source>All Notes</source>
        <translation>Todas las notas</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notas</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>Etiqueta {name}</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>&amp;Remove “{word}” from Dictionary</source>
        <translation>&amp;Quitar «{word}» del diccionario</translation>
    </message>
    <message>
        <source>No Suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>&amp;Ignore “{word}”</source>
        <translation>&amp;Ignorar «{word}»</translation>
    </message>
    <message>
        <source>&amp;Add “{word}” to Dictionary</source>
        <translation>&amp;Añadir «{word}» al diccionario</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The notes folder can only be read, not changed.</source>
        <translation>La carpeta de notas solo se puede leer, no cambiar.</translation>
    </message>
    <message>
        <source>The note or its folder is no longer there.</source>
        <translation>La nota o su carpeta ya no está ahí.</translation>
    </message>
    <message>
        <source>The notes folder is not a folder.</source>
        <translation>La carpeta de notas no es una carpeta.</translation>
    </message>
    <message>
        <source>The notes folder can&apos;t be opened.</source>
        <translation>La carpeta de notas no se puede abrir.</translation>
    </message>
    <message>
        <source>This note can&apos;t be opened.</source>
        <translation>Esta nota no se puede abrir.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>El nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>The disk can&apos;t be read or written.</source>
        <translation>No se puede leer el disco ni escribir en él.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read or written.</source>
        <translation>No se puede leer el archivo ni escribir en él.</translation>
    </message>
    <message>
        <source>This note is a link to another place and can only be read here.</source>
        <translation>Esta nota es un enlace a otro lugar y aquí solo se puede leer.</translation>
    </message>
    <message>
        <source>This note is very large: only its beginning is shown, and it can&apos;t be changed here.</source>
        <translation>Esta nota es muy grande: solo se ve el principio y aquí no se puede cambiar.</translation>
    </message>
    <message>
        <source>This file is not UTF-8 text: it can be read here but not changed.</source>
        <translation>Este archivo no es texto UTF-8: aquí se puede leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>This file is not only text: it can be read here but not changed.</source>
        <translation>Este archivo no es solo texto: aquí se puede leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>There is one of this name already.</source>
        <translation>Ya hay algo con este nombre.</translation>
    </message>
    <message>
        <source>A folder can&apos;t be put into itself.</source>
        <translation>Una carpeta no se puede poner dentro de sí misma.</translation>
    </message>
    <message>
        <source>The notes folder does not answer.</source>
        <translation>La carpeta de notas no responde.</translation>
    </message>
    <message>
        <source>Nothing can be written to that place.</source>
        <translation>No se puede escribir en ese lugar.</translation>
    </message>
    <message>
        <source>That place is no longer there.</source>
        <translation>Ese lugar ya no está.</translation>
    </message>
    <message>
        <source>That place is no folder.</source>
        <translation>Ese lugar no es una carpeta.</translation>
    </message>
    <message>
        <source>That place does not answer.</source>
        <translation>Ese lugar no responde.</translation>
    </message>
    <message>
        <source>That folder can&apos;t be opened.</source>
        <translation>Esa carpeta no se puede abrir.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened.</source>
        <translation>El archivo no se puede abrir.</translation>
    </message>
    <message>
        <source>The file is too large for a note.</source>
        <translation>El archivo es demasiado grande para una nota.</translation>
    </message>
    <message>
        <source>The file is not a text.</source>
        <translation>El archivo no es un texto.</translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>&amp;Open Link</source>
        <translation>&amp;Abrir enlace</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Please write the time like {example}</source>
        <translation>Escribe la hora así: {example}</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>The note could not be saved.</source>
        <translation>No se pudo guardar la nota.</translation>
    </message>
    <message>
        <source>Keep the window open to copy your text to another place.</source>
        <translation>Deja la ventana abierta para copiar tu texto en otro lugar.</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <translation>Dejar abierta</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
</context>
</TS>
