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
    <name>Commands</name>
    <message>
        <source>The note was moved to Deleted Notes.</source>
        <translation>La nota pasó a Notas borradas.</translation>
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
        <source>Choose a note to bring it back.</source>
        <translation>Elige una nota para recuperarla.</translation>
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
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>This folder can&apos;t be opened.</source>
        <translation>No se puede abrir esta carpeta.</translation>
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
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>There is a folder with this name. Choose another name.</source>
        <translation>Hay una carpeta con este nombre. Elige otro.</translation>
    </message>
    <message>
        <source>A file with this name is there already. Press again to replace it.</source>
        <translation>Ya hay un archivo con este nombre. Pulsa otra vez para reemplazarlo.</translation>
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
        <source>No notes found</source>
        <translation>No se encontraron notas</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Todavía no hay notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>NoteListModel</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>NotesFrame</name>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} palabras</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>No se pudieron guardar los ajustes.</translation>
    </message>
    <message>
        <source>Another program has changed this note. Your text is kept as “{title}”.</source>
        <translation>Otro programa cambió esta nota. Tu texto se conserva como «{title}».</translation>
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
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicar</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
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
        <source>&amp;Heading</source>
        <translation>&amp;Encabezado</translation>
    </message>
    <message>
        <source>Bulleted &amp;List</source>
        <translation>&amp;Lista con viñetas</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>Lista con ca&amp;sillas</translation>
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
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Light or Dark</source>
        <translation>&amp;Claro u oscuro</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Reducir</translation>
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
    <name>Shortcuts</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
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
