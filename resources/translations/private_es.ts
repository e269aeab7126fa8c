<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>Adding</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>No se pudo leer «{name}».</translation>
    </message>
</context>
<context>
    <name>AddingBar</name>
    <message>
        <source>Adding</source>
        <translation>Añadiendo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Añadirlos</translation>
    </message>
    <message>
        <source>Don&apos;t add them</source>
        <translation>No añadirlos</translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 de %2, %3 %</translation>
    </message>
    <message>
        <source>Kept here. The files are still in their old folders too.</source>
        <translation>Guardado aquí. Los archivos siguen también en sus carpetas de antes.</translation>
    </message>
    <message>
        <source>Kept here. The files are still in their old folder “{folder}” too.</source>
        <translation>Guardado aquí. Los archivos siguen también en su carpeta de antes, «{folder}».</translation>
    </message>
    <message>
        <source>Kept here. The file is still in its old folder “{folder}” too.</source>
        <translation>Guardado aquí. El archivo sigue también en su carpeta de antes, «{folder}».</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Qué puedes hacer</translation>
    </message>
</context>
<context>
    <name>AfterChoice</name>
    <message>
        <source>Nothing. Notes closes too.</source>
        <translation>Nada. Notes también se cierra.</translation>
    </message>
    <message>
        <source>My notes, as if I had been writing there.</source>
        <translation>Mis notas, como si estuviera escribiendo ahí.</translation>
    </message>
    <message>
        <source>What is left on the screen</source>
        <translation>Lo que queda en la pantalla</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No lo sé con certeza</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1 (archivo dañado)</translation>
    </message>
    <message>
        <source>%1 · can&apos;t be shown</source>
        <translation>%1 · no se puede mostrar</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>There is nothing to paste. Copy a file or a picture in another program first, then press this.</source>
        <translation>No hay nada que pegar. Copia primero un archivo o una imagen en otro programa y luego pulsa aquí.</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Fotos y archivos</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Quitar archivo</translation>
    </message>
    <message>
        <source>The file is erased here and can&apos;t come back. Copies made before keep it.</source>
        <translation>El archivo se borra aquí y no puede volver. Las copias hechas antes lo conservan.</translation>
    </message>
    <message>
        <source>Or drag files and pictures here.</source>
        <translation>O arrastra aquí archivos e imágenes.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Eliminado para siempre.</translation>
    </message>
</context>
<context>
    <name>Bag</name>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Llaves</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños y niñas</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>Otras cosas</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>With time to prepare</source>
        <translation>Con tiempo para prepararme</translation>
    </message>
    <message>
        <source>To leave at once</source>
        <translation>Para irme de inmediato</translation>
    </message>
    <message>
        <source>Bag without a name</source>
        <translation>Bolsa sin nombre</translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation>Ya en la bolsa: {count}</translation>
    </message>
    <message>
        <source>Only the names of the things</source>
        <translation>Solo los nombres de las cosas</translation>
    </message>
    <message>
        <source>Also where things are, and who has them</source>
        <translation>También dónde están las cosas y quién las tiene</translation>
    </message>
    <message>
        <source>good until {date}</source>
        <translation>vale hasta el {date}</translation>
    </message>
</context>
<context>
    <name>BagForm</name>
    <message>
        <source>Name of the bag</source>
        <translation>Nombre de la bolsa</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Para quién es</translation>
    </message>
    <message>
        <source>Me, a child, a pet.</source>
        <translation>Para mí, para un niño o una niña, para un animal.</translation>
    </message>
    <message>
        <source>For when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Dónde está guardada</translation>
    </message>
    <message>
        <source>With a friend, family, at work, a locker.</source>
        <translation>Con una amistad, con la familia, en el trabajo, en una taquilla.</translation>
    </message>
    <message>
        <source>Who knows of it</source>
        <translation>Quién lo sabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>BagLayout</name>
    <message>
        <source>Bag</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>About this bag</source>
        <translation>Sobre esta bolsa</translation>
    </message>
    <message>
        <source>All bags</source>
        <translation>Todas las bolsas</translation>
    </message>
    <message>
        <source>Another bag</source>
        <translation>Otra bolsa</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Take from ideas</source>
        <translation>Elegir de las ideas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Things in this bag</source>
        <translation>Cosas de esta bolsa</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>To put things in another order, drag them in the list, or press Alt with an arrow key there.</source>
        <translation>Para cambiar el orden, arrastra las cosas en la lista o pulsa allí Alt y una flecha.</translation>
    </message>
    <message>
        <source>Remove this bag</source>
        <translation>Quitar esta bolsa</translation>
    </message>
    <message>
        <source>The bag and everything in it are erased here, and can&apos;t come back. Copies made before keep them.</source>
        <translation>La bolsa y todo lo que hay en ella se borran aquí y no pueden volver. Las copias hechas antes los conservan.</translation>
    </message>
    <message>
        <source>A bag for when you need it</source>
        <translation>Una bolsa para cuando la necesites</translation>
    </message>
    <message>
        <source>Start with ideas</source>
        <translation>Empezar con ideas</translation>
    </message>
    <message>
        <source>Start an empty bag</source>
        <translation>Empezar una bolsa vacía</translation>
    </message>
</context>
<context>
    <name>BagPage</name>
    <message>
        <source>My bag</source>
        <translation>Mi bolsa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The bag was removed.</source>
        <translation>Se quitó la bolsa.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Cambiado de lugar.</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Eliminado para siempre.</translation>
    </message>
</context>
<context>
    <name>BagsPane</name>
    <message>
        <source>My bags</source>
        <translation>Mis bolsas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>One for you, one for each child, one for a pet; one to leave at once, one with time to prepare: as many as help, or none. To put them in another order, drag them, or press Alt with an arrow key.</source>
        <translation>Una para ti, una para cada hijo o hija, una para un animal; una para irte de inmediato, una con tiempo para prepararte: las que ayuden, o ninguna. Para cambiar el orden, arrástralas o pulsa Alt y una flecha.</translation>
    </message>
</context>
<context>
    <name>BeforeStep</name>
    <message>
        <source>Not on this computer</source>
        <translation>No en este ordenador</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Some programs watch what is typed and shown on a computer. Notes can&apos;t stop them. If the other person may control this computer, use another one.</source>
        <translation>Hay programas que vigilan lo que se escribe y lo que se ve en un ordenador. Notes no puede pararlos. Si la otra persona puede controlar este ordenador, usa otro.</translation>
    </message>
    <message>
        <source>Removing such a program, or going quiet all at once, can make things more dangerous. If you can, talk to a helpline first, from another phone.</source>
        <translation>Quitar un programa así, o dejar de dar señales de golpe, puede aumentar el peligro. Si puedes, habla antes con una línea de ayuda, desde otro teléfono.</translation>
    </message>
    <message>
        <source>Someone can make you say the words that open this place. And an expert with time can see that this computer holds more than notes.</source>
        <translation>Alguien puede obligarte a decir las palabras que abren este espacio. Y una persona experta, con tiempo, puede ver que en este ordenador hay algo más que notas.</translation>
    </message>
    <message>
        <source>Nothing is stored until the last page. You can stop at any time.</source>
        <translation>No se guarda nada hasta la última página. Puedes parar cuando quieras.</translation>
    </message>
</context>
<context>
    <name>Belonging</name>
    <message>
        <source>The original</source>
        <translation>El original</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>Una copia</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Lo sabe</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>Sin palabras</translation>
    </message>
    <message>
        <source>A bag that is kept there</source>
        <translation>Una bolsa que está allí</translation>
    </message>
    <message>
        <source>A bag they know of</source>
        <translation>Una bolsa que conoce</translation>
    </message>
    <message>
        <source>For a bag</source>
        <translation>Para una bolsa</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>hacia el {day}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
</context>
<context>
    <name>BundleModel</name>
    <message>
        <source>made on %1</source>
        <translation>hecha el %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Choose other words</source>
        <translation>Elegir otras palabras</translation>
    </message>
    <message>
        <source>Use the new words</source>
        <translation>Usar las palabras nuevas</translation>
    </message>
    <message>
        <source>From now on these words open this place: %1</source>
        <translation>A partir de ahora, estas palabras abren este espacio: %1</translation>
    </message>
    <message>
        <source>These are not your present words. Nothing was changed.</source>
        <translation>Estas no son tus palabras de ahora. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ChapterList</name>
    <message>
        <source>{count} done</source>
        <translation>Hechos: {count}</translation>
    </message>
    <message>
        <source>Steps: {steps}</source>
        <translation>Pasos: {steps}</translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message>
        <source>Numbers to call</source>
        <translation>Números a los que llamar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Offer ideas</source>
        <translation>Proponer ideas</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>To put steps in another order, drag them in the list, or press Alt with an arrow key there.</source>
        <translation>Para cambiar el orden, arrastra los pasos en la lista o pulsa allí Alt y una flecha.</translation>
    </message>
    <message>
        <source>The other plan: {title}</source>
        <translation>El otro plan: {title}</translation>
    </message>
</context>
<context>
    <name>CheckAll</name>
    <message>
        <source>Check everything</source>
        <translation>Comprobar todo</translation>
    </message>
    <message>
        <source>Every entry, record and file is read, to see whether it is as you left it.</source>
        <translation>Se lee cada entrada, cada registro y cada archivo, para ver si está como lo dejaste.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Todavía sin comprobar.</translation>
    </message>
    <message>
        <source>Last checked on %1: everything was whole.</source>
        <translation>Última comprobación, el %1: todo estaba entero.</translation>
    </message>
    <message>
        <source>Last checked on %1: part of it was damaged.</source>
        <translation>Última comprobación, el %1: una parte estaba dañada.</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>Todo está entero.</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>No date: %1</source>
        <translation>Sin fecha: %1</translation>
    </message>
    <message>
        <source>Range of days: %1</source>
        <translation>Varios días: %1</translation>
    </message>
</context>
<context>
    <name>CodeFrame</name>
    <message>
        <source>Spare words</source>
        <translation>Palabras de repuesto</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Quién es</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Números de teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What they have, from my papers and bags</source>
        <translation>Lo que tiene, según mis papeles y bolsas</translation>
    </message>
    <message>
        <source>Papers they have</source>
        <translation>Papeles que tiene</translation>
    </message>
    <message>
        <source>What they saw</source>
        <translation>Lo que vio</translation>
    </message>
    <message>
        <source>Written about in</source>
        <translation>Aparece en lo escrito</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message>
        <source>Do not contact this person</source>
        <translation>No contactar con esta persona</translation>
    </message>
    <message>
        <source>The list shows it too.</source>
        <translation>También se ve en la lista.</translation>
    </message>
    <message>
        <source>When it is safe to reach them</source>
        <translation>Cuándo contactar sin peligro</translation>
    </message>
    <message>
        <source>How it is safe to reach them</source>
        <translation>Cómo contactar sin peligro</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What they keep for me</source>
        <translation>Qué me guarda</translation>
    </message>
    <message>
        <source>More about what they keep</source>
        <translation>Más sobre lo que guarda</translation>
    </message>
    <message>
        <source>Would call the police if they hear or see something</source>
        <translation>Llamaría a la policía si oye o ve algo</translation>
    </message>
    <message>
        <source>Neighbours, for example.</source>
        <translation>Por ejemplo, gente del vecindario.</translation>
    </message>
    <message>
        <source>What they know</source>
        <translation>Qué sabe</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>No name yet</source>
        <translation>Todavía sin nombre</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Which phone</source>
        <translation>Qué teléfono es</translation>
    </message>
    <message>
        <source>Safe to call</source>
        <translation>Se puede llamar sin peligro</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>número {number}</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove number {number}</source>
        <translation>Quitar el número {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>A bag</source>
        <translation>Una bolsa</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Llaves</translation>
    </message>
    <message>
        <source>A copy of what is written here</source>
        <translation>Una copia de lo que hay escrito aquí</translation>
    </message>
    <message>
        <source>would call the police</source>
        <translation>llamaría a la policía</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Names, numbers and addresses.</source>
        <translation>Nombres, números y direcciones.</translation>
    </message>
    <message>
        <source>People you can reach</source>
        <translation>Personas con las que puedes contactar</translation>
    </message>
    <message>
        <source>Friends, family, neighbours, helpers. Fill in as much or as little as you like.</source>
        <translation>Amistades, familia, gente del barrio, personas que ayudan. Pon tanto o tan poco como quieras.</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Números para llamar</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Make the copy</source>
        <translation>Hacer la copia</translation>
    </message>
    <message>
        <source>Last copy: %1. It opens with: %2</source>
        <translation>Última copia: %1. Se abre con: %2</translation>
    </message>
    <message>
        <source>A copy to keep outside the house</source>
        <translation>Una copia para guardar fuera de casa</translation>
    </message>
    <message>
        <source>For someone you trust, or a place that the other person does not go to. It is locked.</source>
        <translation>Para alguien de confianza, o para un lugar adonde no va la otra persona. Está cerrada: solo se abre con sus palabras.</translation>
    </message>
    <message>
        <source>A letter for the person who keeps it</source>
        <translation>Una carta para la persona que la guarda</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Qué va dentro</translation>
    </message>
    <message>
        <source>Whoever opens it can read all of this. What you marked as only for you stays out.</source>
        <translation>Quien la abra puede leer todo esto. Lo que pusiste en «Solo para mí» se queda fuera.</translation>
    </message>
    <message>
        <source>The words that open it</source>
        <translation>Las palabras que la abren</translation>
    </message>
    <message>
        <source>Tell them the words face to face. Don&apos;t write them down with the stick, and don&apos;t send them to a phone that the other person may look at.</source>
        <translation>Di las palabras en persona. No las escribas junto a la memoria USB ni las envíes a un teléfono que la otra persona pueda mirar.</translation>
    </message>
    <message>
        <source>One file could not be read and is not in it: %1</source>
        <translation>No se pudo leer un archivo y no va dentro: %1</translation>
    </message>
    <message>
        <source>%1 files could not be read and are not in it: %2</source>
        <translation>No se pudieron leer %1 archivos y no van dentro: %2</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Dónde se guarda</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Otras palabras</translation>
    </message>
    <message>
        <source>A file with this name is there already. Press again to replace it.</source>
        <translation>Ya hay un archivo con este nombre. Pulsa otra vez para reemplazarlo.</translation>
    </message>
    <message>
        <source>The copy is there, as “%1”. You can take the stick out.</source>
        <translation>La copia ya está, con el nombre «%1». Puedes sacar la memoria USB.</translation>
    </message>
</context>
<context>
    <name>DamageAdvice</name>
    <message>
        <source>Make a copy to keep outside</source>
        <translation>Hacer una copia para guardar fuera</translation>
    </message>
    <message>
        <source>Save what can still be read</source>
        <translation>Salvar lo que aún se puede leer</translation>
    </message>
    <message>
        <source>Part of what is kept here was damaged. What can be read is still here.</source>
        <translation>Una parte de lo que se guarda aquí se dañó. Lo que se puede leer sigue aquí.</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>Hide everything</source>
        <translation>Ocultar todo</translation>
    </message>
    <message>
        <source>This can&apos;t be opened just now</source>
        <translation>Ahora mismo no se puede abrir</translation>
    </message>
    <message>
        <source>Your words were right. Nothing was changed and nothing was overwritten.</source>
        <translation>Tus palabras eran correctas. No se cambió nada ni se escribió nada encima.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Qué puedes hacer</translation>
    </message>
    <message>
        <source>Restart the computer and try once more.</source>
        <translation>Reinicia el ordenador y prueba una vez más.</translation>
    </message>
    <message>
        <source>If that does not help: someone who knows computers and whom you trust can copy the folder in which Notes keeps its files, before anything else is tried.</source>
        <translation>Si eso no ayuda: alguien de confianza que sepa de ordenadores puede copiar la carpeta donde Notes guarda sus archivos, antes de probar otra cosa.</translation>
    </message>
    <message>
        <source>If you have a copy outside the house, everything in it can still be read there.</source>
        <translation>Si tienes una copia fuera de casa, todo lo que hay en ella se puede seguir leyendo allí.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>DoneStep</name>
    <message>
        <source>Open it</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>It is ready</source>
        <translation>Ya está todo listo</translation>
    </message>
    <message>
        <source>To come back</source>
        <translation>Para volver</translation>
    </message>
    <message>
        <source>The search field of your notes, your words, %1.</source>
        <translation>El campo de búsqueda de tus notas, tus palabras, %1.</translation>
    </message>
    <message>
        <source>Nothing happened? Nothing is lost. Clear the field and try again.</source>
        <translation>¿No pasó nada? No se ha perdido nada. Vacía el campo y prueba otra vez.</translation>
    </message>
    <message>
        <source>To hide everything</source>
        <translation>Para ocultarlo todo</translation>
    </message>
    <message>
        <source>What you type is stored as you type. There is nothing to save.</source>
        <translation>Todo se guarda mientras escribes. No hay que guardar nada.</translation>
    </message>
    <message>
        <source>%1, or Shift three times, or the button at the top right.</source>
        <translation>%1, o Mayús tres veces, o el botón de arriba a la derecha.</translation>
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
    <name>EmptyStep</name>
    <message>
        <source>When someone may be looking</source>
        <translation>Cuando alguien podría mirar</translation>
    </message>
    <message>
        <source>Leave the field empty. Press %1 and let go.</source>
        <translation>Deja vacío el campo. Pulsa %1 y suelta.</translation>
    </message>
    <message>
        <source>Type your words. The field shows other letters, as if you searched for a note.</source>
        <translation>Escribe tus palabras. En el campo se ven otras letras, como si buscaras una nota.</translation>
    </message>
    <message>
        <source>Press Enter.</source>
        <translation>Pulsa Intro.</translation>
    </message>
</context>
<context>
    <name>EndSetup</name>
    <message>
        <source>Stop the set-up words from working</source>
        <translation>Que las palabras de inicio dejen de funcionar</translation>
    </message>
    <message>
        <source>The set-up words still make a new, empty place on this computer. You can stop that. What you keep here is not touched.</source>
        <translation>Las palabras de inicio todavía crean un espacio nuevo y vacío en este ordenador. Puedes hacer que dejen de funcionar. Lo que guardas aquí no se toca.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Press again to do it.</source>
        <translation>Esto no se puede deshacer. Pulsa otra vez para hacerlo.</translation>
    </message>
    <message>
        <source>The set-up words no longer work.</source>
        <translation>Las palabras de inicio ya no funcionan.</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Correct this</source>
        <translation>Corregir esto</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Retirar esto</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>Imprimir o guardar</translation>
    </message>
    <message>
        <source>The text is erased here, with its photos and files, and can&apos;t come back. That something was written, and when, stays noted here. Copies made before keep it.</source>
        <translation>El texto se borra aquí, con sus fotos y archivos, y no puede volver. Aquí queda anotado que se escribió algo, y cuándo. Las copias hechas antes lo conservan.</translation>
    </message>
    <message>
        <source>Is a court case open or likely? Ask a lawyer first: removing can count against you.</source>
        <translation>¿Hay un juicio abierto, o puede haberlo? Pregunta antes a un abogado o una abogada: quitar algo puede ir en tu contra.</translation>
    </message>
    <message>
        <source>The entry stays, with a mark that you took it back.</source>
        <translation>La entrada se queda, con una marca que dice que la retiraste.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Una entrada</translation>
    </message>
    <message>
        <source>Taken back: {title}</source>
        <translation>Retirado: {title}</translation>
    </message>
    <message>
        <source>You took this entry back. It stays here, with that mark.</source>
        <translation>Retiraste esta entrada. Se queda aquí, con esa marca.</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Cuándo pasó</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>First written down</source>
        <translation>Escrito por primera vez</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>It is erased here, with its photos and files, and can&apos;t come back. Copies made before keep it.</source>
        <translation>Se borra aquí, con sus fotos y archivos, y no puede volver. Las copias hechas antes lo conservan.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something is wrong with this copy.</source>
        <translation>Algo falla en esta copia.</translation>
    </message>
    <message>
        <source>This file is not an encrypted copy, or its beginning is damaged.</source>
        <translation>Este archivo no es una copia cifrada, o su principio está dañado.</translation>
    </message>
    <message>
        <source>This passphrase does not open this file.</source>
        <translation>Estas palabras no abren este archivo.</translation>
    </message>
    <message>
        <source>This file is damaged or not complete.</source>
        <translation>Este archivo está dañado o incompleto.</translation>
    </message>
    <message>
        <source>This file would take far too long to open, so it was not opened.</source>
        <translation>Abrir este archivo tardaría demasiado, así que no se abrió.</translation>
    </message>
    <message>
        <source>The passphrase is right, but this file does not hold a copy that can be read here.</source>
        <translation>Las palabras son correctas, pero en este archivo no hay una copia que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>This copy was made by a newer version. Please update, then try again.</source>
        <translation>Esta copia se hizo con una versión más nueva. Actualiza el programa y prueba otra vez.</translation>
    </message>
    <message>
        <source>This copy was changed after it was made, so it was not taken in.</source>
        <translation>Esta copia se cambió después de hacerla, así que no se guardó aquí.</translation>
    </message>
    <message>
        <source>Something in this copy is not in a form that can be read, so it was not taken in.</source>
        <translation>Algo en esta copia no se puede leer, así que no se guardó aquí.</translation>
    </message>
    <message>
        <source>This copy is larger than can be handled.</source>
        <translation>Esta copia es demasiado grande.</translation>
    </message>
    <message>
        <source>A copy needs a passphrase of at least five words.</source>
        <translation>Una copia se abre con cinco palabras o más. Faltan palabras.</translation>
    </message>
    <message>
        <source>Something was changed while the copy was being made. Please try again.</source>
        <translation>Algo cambió mientras se hacía la copia. Prueba otra vez.</translation>
    </message>
    <message>
        <source>This copy is already here.</source>
        <translation>Esta copia ya está aquí.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still there?</source>
        <translation>No se puede leer el archivo. ¿Sigue puesta la memoria USB?</translation>
    </message>
    <message>
        <source>The copy cannot be written there. Is the stick still there, and may it be written to?</source>
        <translation>No se puede escribir la copia ahí. ¿Sigue puesta la memoria USB y permite escribir?</translation>
    </message>
    <message>
        <source>There is not enough room there for the copy.</source>
        <translation>Ahí no hay sitio suficiente para la copia.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Parado. No se guardó nada.</translation>
    </message>
    <message>
        <source>There is no room left on this disk. What was saved before is still there.</source>
        <translation>No queda sitio en este disco. Lo que se guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be written to. Nothing was changed.</source>
        <translation>No se puede escribir en esta carpeta. No se cambió nada.</translation>
    </message>
    <message>
        <source>This is already open on this computer. Close the other one, or restart the computer.</source>
        <translation>Esto ya está abierto en este ordenador. Cierra el otro, o reinicia el ordenador.</translation>
    </message>
    <message>
        <source>The file is damaged and can&apos;t be read. Nothing was overwritten. Copy the whole folder to a safe place before you try anything, and use your last copy from outside.</source>
        <translation>El archivo está dañado y no se puede leer. No se escribió nada encima. Antes de probar nada, copia la carpeta entera en un lugar seguro y usa tu última copia de fuera de casa.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>Parado. No se guardó nada de eso.</translation>
    </message>
    <message>
        <source>The disk is full or does not answer. What was saved before is still there.</source>
        <translation>El disco está lleno o no responde. Lo que se guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>The disk does not answer. Nothing was changed.</source>
        <translation>El disco no responde. No se cambió nada.</translation>
    </message>
    <message>
        <source>This text is too long to be kept here. Keep it as a file.</source>
        <translation>Este texto es demasiado largo para guardarlo aquí. Guárdalo como archivo.</translation>
    </message>
    <message>
        <source>This could not be saved. What was saved before is still there.</source>
        <translation>Esto no se pudo guardar. Lo que se guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>What you wrote down was changed from outside this program. Nothing was overwritten.</source>
        <translation>Lo que apuntaste se cambió desde fuera de este programa. No se escribió nada encima.</translation>
    </message>
    <message>
        <source>This computer has too little free memory right now. Close other programs and try again.</source>
        <translation>Ahora mismo este ordenador tiene poca memoria libre. Cierra otros programas y prueba otra vez.</translation>
    </message>
    <message>
        <source>This was saved by a newer version of this program. Please use the newer one.</source>
        <translation>Esto se guardó con una versión más nueva de este programa. Usa la más nueva.</translation>
    </message>
    <message>
        <source>A file in it is damaged. Nothing was kept.</source>
        <translation>Un archivo de dentro está dañado. No se guardó nada.</translation>
    </message>
    <message>
        <source>A part of this file is not what it says. Nothing was kept.</source>
        <translation>Una parte de este archivo no es lo que dice ser. No se guardó nada.</translation>
    </message>
    <message>
        <source>This can&apos;t be done any more. Nothing was changed.</source>
        <translation>Esto ya no se puede hacer. No se cambió nada.</translation>
    </message>
    <message>
        <source>These words can&apos;t be used. Please choose others.</source>
        <translation>Estas palabras no se pueden usar. Elige otras.</translation>
    </message>
    <message>
        <source>Please choose words with at least 8 letters or digits.</source>
        <translation>Elige palabras que sumen al menos 8 letras o cifras.</translation>
    </message>
    <message>
        <source>The small file that holds the keys is damaged. Everything is still here and can be read and written, but the words that open it can&apos;t be changed. Make a copy to keep outside soon.</source>
        <translation>El archivo pequeño que guarda las llaves está dañado. Todo sigue aquí, y puedes leer y escribir, pero no se pueden cambiar las palabras que lo abren. Haz pronto una copia para guardar fuera de casa.</translation>
    </message>
    <message>
        <source>Bags that could not be read</source>
        <translation>Bolsas que no se pudieron leer</translation>
    </message>
    <message>
        <source>Things in bags that could not be read</source>
        <translation>Cosas de las bolsas que no se pudieron leer</translation>
    </message>
    <message>
        <source>People that could not be read</source>
        <translation>Personas que no se pudieron leer</translation>
    </message>
    <message>
        <source>Papers that could not be read</source>
        <translation>Papeles que no se pudieron leer</translation>
    </message>
    <message>
        <source>What you wrote about the other person, which could not be read</source>
        <translation>Lo que escribiste sobre la otra persona, que no se pudo leer</translation>
    </message>
    <message>
        <source>What was written about the whole plan, which could not be read</source>
        <translation>Lo que se escribió sobre todo el plan, que no se pudo leer</translation>
    </message>
    <message>
        <source>Steps of the plan that could not be read</source>
        <translation>Pasos del plan que no se pudieron leer</translation>
    </message>
    <message>
        <source>Other things that could not be read</source>
        <translation>Otras cosas que no se pudieron leer</translation>
    </message>
    <message>
        <source>Entries of the journal whose words could not be read</source>
        <translation>Entradas del registro cuyo texto no se pudo leer</translation>
    </message>
    <message>
        <source>Entries being written that could not be read</source>
        <translation>Borradores que no se pudieron leer</translation>
    </message>
    <message>
        <source>A file that could not be read</source>
        <translation>Un archivo que no se pudo leer</translation>
    </message>
    <message>
        <source>Files whose names could not be read</source>
        <translation>Archivos cuyos nombres no se pudieron leer</translation>
    </message>
    <message>
        <source>Files whose names could not be read, kept with an entry being written</source>
        <translation>Archivos cuyos nombres no se pudieron leer, guardados con un borrador</translation>
    </message>
    <message>
        <source>A file that is not complete</source>
        <translation>Un archivo que no está completo</translation>
    </message>
    <message>
        <source>Settings that could not be read</source>
        <translation>Ajustes que no se pudieron leer</translation>
    </message>
    <message>
        <source>Parts of what others gave you that could not be read</source>
        <translation>Partes de lo que te dieron otras personas que no se pudieron leer</translation>
    </message>
    <message>
        <source>Words that were found again in the search, and are kept as an entry being written</source>
        <translation>Palabras que se encontraron en la búsqueda y se guardan como borrador</translation>
    </message>
    <message>
        <source>What tells this space from others could not be read. Copies from now on do not show that they follow earlier ones.</source>
        <translation>No se pudo leer lo que distingue este espacio de otros. En las copias que hagas a partir de ahora no se verá que siguen a las anteriores.</translation>
    </message>
    <message>
        <source>The key that signs copies could not be read. Copies from now on are signed with a new one.</source>
        <translation>No se pudo leer la llave que firma las copias. Las copias que hagas a partir de ahora se firman con una nueva.</translation>
    </message>
    <message>
        <source>The seal over the journal had to be made anew: it has other words than before.</source>
        <translation>El sello del registro se tuvo que hacer de nuevo: ahora tiene otras palabras.</translation>
    </message>
    <message>
        <source>A part of what is kept here is older than the rest, or missing. Nothing was overwritten.</source>
        <translation>Una parte de lo que se guarda aquí es más antigua que el resto, o falta. No se escribió nada encima.</translation>
    </message>
    <message>
        <source>A part of what is kept here can&apos;t be read. Everything else is still there.</source>
        <translation>Una parte de lo que se guarda aquí no se puede leer. Todo lo demás sigue ahí.</translation>
    </message>
    <message>
        <source>A file kept here is damaged or not complete. The others are still there.</source>
        <translation>Un archivo guardado aquí está dañado o incompleto. Los demás siguen ahí.</translation>
    </message>
    <message>
        <source>Something may not be found or shown, though it is still there.</source>
        <translation>Puede que algo no se encuentre o no se vea, aunque sigue ahí.</translation>
    </message>
    <message>
        <source>A part of the file in which everything is kept is damaged.</source>
        <translation>Una parte del archivo en el que se guarda todo está dañada.</translation>
    </message>
</context>
<context>
    <name>FaceStep</name>
    <message>
        <source>What this place shows</source>
        <translation>Lo que muestra este espacio</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Only a diary, papers and people</source>
        <translation>Solo un diario, papeles y personas</translation>
    </message>
    <message>
        <source>What happened, a plan, a bag, papers, people, and a copy for outside.</source>
        <translation>Qué pasó, un plan, una bolsa, papeles, personas y una copia para fuera de casa.</translation>
    </message>
    <message>
        <source>It looks like an ordinary diary. The other pages are not there.</source>
        <translation>Parece un diario corriente. Las otras páginas no están.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Whoever looks after this computer</source>
        <translation>Quien cuida de este ordenador</translation>
    </message>
    <message>
        <source>Somebody with the administrator&apos;s password can see everything on it, and put in programs that watch. This page can&apos;t find them.</source>
        <translation>Quien tiene la contraseña de administrador puede verlo todo y poner programas que vigilan. Esta página no puede encontrarlos.</translation>
    </message>
    <message>
        <source>If that may be the other person, use another device for what matters.</source>
        <translation>Si puede ser la otra persona, usa otro dispositivo para lo que importa.</translation>
    </message>
    <message>
        <source>Family reports</source>
        <translation>Informes para la familia</translation>
    </message>
    <message>
        <source>In a family group (Family Safety) another person can be told which programs were used, and for how long. There it says Notes.</source>
        <translation>En un grupo familiar (Family Safety), otra persona puede recibir avisos de qué programas se usaron y cuánto tiempo. Allí dice Notes.</translation>
    </message>
    <message>
        <source>In Windows&apos; Settings, under Accounts, you can see whether you are in one. Leaving it can be seen by the others.</source>
        <translation>En la Configuración de Windows, en Cuentas, puedes ver si estás en uno. Los demás pueden ver que sales de él.</translation>
    </message>
    <message>
        <source>Programs that were started</source>
        <translation>Programas que se abrieron</translation>
    </message>
    <message>
        <source>Windows notes which programs were started, and when. There it says Notes, and nothing of what you did here. The first start may bring a warning, because few people use this program.</source>
        <translation>Windows apunta qué programas se abrieron y cuándo. Allí dice Notes, y nada de lo que hiciste aquí. La primera vez puede salir un aviso, porque poca gente usa este programa.</translation>
    </message>
    <message>
        <source>Write ordinary notes too. A program that is used looks ordinary.</source>
        <translation>Escribe también notas corrientes. Un programa que se usa parece corriente.</translation>
    </message>
    <message>
        <source>With Screen Time and Family Sharing another person can be told which programs were used, and for how long. There it says Notes.</source>
        <translation>Con Tiempo de uso y En familia, otra persona puede recibir avisos de qué programas se usaron y cuánto tiempo. Allí dice Notes.</translation>
    </message>
    <message>
        <source>In System Settings, under Screen Time and Family, you can see whether that is so. Changing it can be seen by the others.</source>
        <translation>En Ajustes del Sistema, en Tiempo de uso y Familia, puedes ver si es así. Los demás pueden ver que lo cambias.</translation>
    </message>
    <message>
        <source>Where a program came from</source>
        <translation>De dónde vino un programa</translation>
    </message>
    <message>
        <source>A Mac notes from which address a program was loaded, and may warn at the first start.</source>
        <translation>Un Mac apunta de qué dirección se descargó un programa, y puede avisar la primera vez que se abre.</translation>
    </message>
    <message>
        <source>Take the program from a stick that someone else filled.</source>
        <translation>Toma el programa de una memoria USB que haya llenado otra persona.</translation>
    </message>
    <message>
        <source>Running programs</source>
        <translation>Programas abiertos</translation>
    </message>
    <message>
        <source>While this is open, the computer&apos;s list of running programs shows Notes twice.</source>
        <translation>Mientras esto está abierto, la lista de programas abiertos del ordenador muestra Notes dos veces.</translation>
    </message>
    <message>
        <source>Hide this when you are done. Nothing is left to remove then.</source>
        <translation>Oculta esto cuando termines. Después no queda nada que quitar.</translation>
    </message>
    <message>
        <source>Nothing that you do here goes into a list of recent files. But when a file that you saved is opened with another program, its name is remembered, and often a small picture of it.</source>
        <translation>Nada de lo que haces aquí va a una lista de archivos recientes. Pero cuando un archivo que guardaste se abre con otro programa, queda su nombre y, a menudo, una imagen pequeña.</translation>
    </message>
    <message>
        <source>Save to a stick that you keep with you. What this page can find of it is shown above.</source>
        <translation>Guarda en una memoria USB que lleves contigo. Lo que esta página puede encontrar se muestra arriba.</translation>
    </message>
    <message>
        <source>Save to a stick that you keep with you. In the Explorer you can take a single file off the list of recent files: click on it with the right button.</source>
        <translation>Guarda en una memoria USB que lleves contigo. En el Explorador puedes quitar un solo archivo de la lista de recientes: haz clic en él con el botón derecho.</translation>
    </message>
    <message>
        <source>Save to a stick that you keep with you. The Finder shows the list under Recents; the Apple menu has one too, which can only be cleared as a whole.</source>
        <translation>Guarda en una memoria USB que lleves contigo. El Finder muestra la lista en Recientes; el menú Apple tiene otra, que solo se puede borrar entera.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>If your Documents folder is also kept online (%1), your ordinary notes lie there, with the times when they were changed. A file that you save into such a folder goes online at once, and can stay there after you remove it here.</source>
        <translation>Si tu carpeta Documentos se guarda también en internet (%1), allí están tus notas corrientes, con la hora en que cambiaron. Un archivo que guardas en una carpeta así sube enseguida, y puede quedarse allí después de que lo quites aquí.</translation>
    </message>
    <message>
        <source>Documents kept online</source>
        <translation>Documentos en internet</translation>
    </message>
    <message>
        <source>Don&apos;t save copies or photos into Documents, Desktop or Pictures. A stick is better.</source>
        <translation>No guardes copias ni fotos en Documentos, Escritorio o Imágenes. Es mejor una memoria USB.</translation>
    </message>
    <message>
        <source>Some computers take a picture of the screen every few seconds and keep it (Recall). Other programs can do it too, and so can a camera in the room.</source>
        <translation>Algunos ordenadores toman una imagen de la pantalla cada pocos segundos y la guardan (Recall). Otros programas también pueden hacerlo, y una cámara en la habitación.</translation>
    </message>
    <message>
        <source>In Windows&apos; Settings, under Privacy, you can see whether Recall is on. Switching it off can be noticed. Another device is safer.</source>
        <translation>En la Configuración de Windows, en Privacidad, puedes ver si Recall está activado. Se puede notar que lo desactivas. Otro dispositivo es más seguro.</translation>
    </message>
    <message>
        <source>Programs that take pictures of the screen, or record it, see this too. So does a camera in the room.</source>
        <translation>Los programas que toman imágenes de la pantalla, o la graban, también ven esto. Y una cámara en la habitación.</translation>
    </message>
    <message>
        <source>No program can prevent that. If you think that somebody watches, use another device.</source>
        <translation>Ningún programa puede impedirlo. Si crees que alguien vigila, usa otro dispositivo.</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Imágenes de la pantalla</translation>
    </message>
    <message>
        <source>The browser</source>
        <translation>El navegador</translation>
    </message>
    <message>
        <source>If this program was loaded on this computer, the browser&apos;s history and its list of downloads say so. An account that the browser is signed in to may show it on other devices.</source>
        <translation>Si este programa se descargó en este ordenador, lo dicen el historial y la lista de descargas del navegador. Si el navegador tiene una cuenta abierta, puede verse también en otros dispositivos.</translation>
    </message>
    <message>
        <source>Taking out just these entries is noticed less than clearing everything. What is on other devices stays.</source>
        <translation>Quitar solo esas entradas se nota menos que borrarlo todo. Lo que está en otros dispositivos se queda.</translation>
    </message>
    <message>
        <source>Some programs keep all that is copied. What you copy here carries the request not to keep it. Not every program listens.</source>
        <translation>Algunos programas guardan todo lo que se copia. Lo que copias aquí lleva la petición de no guardarlo. No todos los programas hacen caso.</translation>
    </message>
    <message>
        <source>Copy from here only what you must. It can be pasted for a short while, and not after you hide this.</source>
        <translation>Copia de aquí solo lo necesario. Se puede pegar durante poco tiempo, y ya no después de ocultar esto.</translation>
    </message>
    <message>
        <source>The Windows key with V shows what Windows has kept.</source>
        <translation>La tecla Windows con V muestra lo que Windows ha guardado.</translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation>Lo que copias</translation>
    </message>
    <message>
        <source>File History, restore points</source>
        <translation>Historial de archivos, puntos de restauración</translation>
    </message>
    <message>
        <source>A backup (%1) copies the locked files too, and shows on which days they changed. What is in them stays locked, but your words from that day open them.</source>
        <translation>Una copia de seguridad (%1) copia también los archivos cerrados, y muestra qué días cambiaron. Lo que contienen sigue cerrado, pero tus palabras de ese día los abren.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Nothing can take them out of a backup without it being seen. Keep your words to yourself.</source>
        <translation>No se pueden quitar de una copia de seguridad sin que se vea. No digas a nadie tus palabras.</translation>
    </message>
    <message>
        <source>Memory that is put on the disk</source>
        <translation>Memoria que pasa al disco</translation>
    </message>
    <message>
        <source>A computer that is short of memory, or asleep, may write parts of its memory to the disk. An expert could find something there that was shown here.</source>
        <translation>Un ordenador con poca memoria, o en reposo, puede escribir partes de su memoria en el disco. Alguien experto podría encontrar allí algo que se vio aquí.</translation>
    </message>
    <message>
        <source>Hide this before the computer sleeps. Switch it off when you can, rather than letting it sleep.</source>
        <translation>Oculta esto antes de que el ordenador entre en reposo. Si puedes, apágalo en vez de dejarlo en reposo.</translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation>Memorias USB</translation>
    </message>
    <message>
        <source>The computer notes that a stick was put in, what it is called, and when.</source>
        <translation>El ordenador apunta que se puso una memoria USB, cómo se llama y cuándo.</translation>
    </message>
    <message>
        <source>Use one that is often in this computer, or make the copy on another device.</source>
        <translation>Usa una que se ponga a menudo en este ordenador, o haz la copia en otro dispositivo.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>The computer and the printer can keep a list of what was printed, and sometimes the pages.</source>
        <translation>El ordenador y la impresora pueden guardar una lista de lo que se imprimió y, a veces, las páginas.</translation>
    </message>
    <message>
        <source>Print somewhere else: at a library, or with a helper.</source>
        <translation>Imprime en otro sitio: en una biblioteca, o con alguien que te ayude.</translation>
    </message>
    <message>
        <source>Removed files</source>
        <translation>Archivos borrados</translation>
    </message>
    <message>
        <source>What other programs throw away lies in the bin, on a stick too. An expert can often bring back what was removed.</source>
        <translation>Lo que otros programas borran queda en la papelera, también en una memoria USB. Alguien experto puede recuperar a menudo lo que se quitó.</translation>
    </message>
    <message>
        <source>What is removed on this page does not go into the bin.</source>
        <translation>Lo que se quita en esta página no va a la papelera.</translation>
    </message>
    <message>
        <source>The files of this program</source>
        <translation>Los archivos de este programa</translation>
    </message>
    <message>
        <source>Every Notes has the same locked files, used or not. They grow when large photos and films are added here. An expert can see that they could hold more than notes, not what.</source>
        <translation>Todos los Notes tienen los mismos archivos cerrados, se usen o no. Crecen cuando se añaden aquí fotos y vídeos grandes. Alguien experto puede ver que podrían contener más que notas, pero no qué.</translation>
    </message>
    <message>
        <source>Keep large films on a stick, outside the house.</source>
        <translation>Guarda los vídeos grandes en una memoria USB, fuera de casa.</translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Choose a file to look at it, or to save a copy of it.</source>
        <translation>Elige un archivo para verlo o para guardar una copia.</translation>
    </message>
    <message>
        <source>It can&apos;t be shown here. You can save a copy of it.</source>
        <translation>Aquí no se puede mostrar. Puedes guardar una copia.</translation>
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
    <name>FileView</name>
    <message>
        <source>Photos and files</source>
        <translation>Fotos y archivos</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The photo says it was taken on {day} at {time}.</source>
        <translation>La foto dice que se tomó el {day} a las {time}.</translation>
    </message>
    <message>
        <source>The place it names: latitude {lat}, longitude {lon}.</source>
        <translation>El lugar que nombra: latitud {lat}, longitud {lon}.</translation>
    </message>
    <message>
        <source>A camera&apos;s clock can be wrong. Nothing in the photo is changed.</source>
        <translation>El reloj de una cámara puede estar mal. En la foto no se cambia nada.</translation>
    </message>
</context>
<context>
    <name>FilesOfRecord</name>
    <message>
        <source>Photos and files</source>
        <translation>Fotos y archivos</translation>
    </message>
</context>
<context>
    <name>FilledStep</name>
    <message>
        <source>The way in</source>
        <translation>La entrada</translation>
    </message>
    <message>
        <source>You come back here through the search field of your notes. Try it in this one.</source>
        <translation>Se vuelve aquí por el campo de búsqueda de tus notas. Pruébalo en este.</translation>
    </message>
    <message>
        <source>Type your words. Then press %1.</source>
        <translation>Escribe tus palabras. Después pulsa %1.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find an entry</source>
        <translation>Buscar una entrada</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>{shown} of {every} shown</source>
        <translation>Se muestran {shown} de {every}</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>Palabras que contiene</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>Qué tipo</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Hasta este día</translation>
    </message>
    <message>
        <source>A person it has to do with</source>
        <translation>Una persona relacionada</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>The words for your record</source>
        <translation>Las palabras de tu registro</translation>
    </message>
    <message>
        <source>Show the words for my record</source>
        <translation>Mostrar las palabras de mi registro</translation>
    </message>
    <message>
        <source>Six words stand for your whole record. Read them over the phone to someone you trust, who writes them down with the date: while the words here are the same, nothing in the record was changed, taken out or slipped in. Each new entry makes new words.</source>
        <translation>Seis palabras representan todo tu registro. Léelas por teléfono a alguien de confianza, que las apunte con la fecha: mientras las palabras de aquí sean las mismas, nadie ha cambiado, quitado ni añadido nada en el registro. Con cada entrada nueva, las palabras son otras.</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>Make a copy to keep outside the house</source>
        <translation>Hacer una copia para guardar fuera de casa</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>todavía no hay</translation>
    </message>
    <message>
        <source>Last one: %1</source>
        <translation>La última: %1</translation>
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
    <name>Growing</name>
    <message>
        <source>With these files the hidden files grow past 512 MB. Somebody who looks at sizes could wonder. Large films are better kept on a stick.</source>
        <translation>Con estos archivos, los archivos ocultos pasan de 512 MB. A alguien que mire los tamaños podría extrañarle. Los vídeos grandes están mejor en una memoria USB.</translation>
    </message>
    <message>
        <source>With these files the hidden files grow past 64 MB, and they don&apos;t get smaller again. Somebody who looks at sizes could wonder.</source>
        <translation>Con estos archivos, los archivos ocultos pasan de 64 MB, y ya no vuelven a ser más pequeños. A alguien que mire los tamaños podría extrañarle.</translation>
    </message>
</context>
<context>
    <name>HideButton</name>
    <message>
        <source>Hide now</source>
        <translation>Ocultar ahora</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>What it said before</source>
        <translation>Qué decía antes</translation>
    </message>
    <message>
        <source>You took it back: {when}</source>
        <translation>Lo retiraste: {when}</translation>
    </message>
    <message>
        <source>You corrected it: {when}</source>
        <translation>Lo corregiste: {when}</translation>
    </message>
    <message>
        <source>The words stayed as they were.</source>
        <translation>Las palabras quedaron como estaban.</translation>
    </message>
    <message>
        <source>What you wrote first: {when}</source>
        <translation>Lo que escribiste primero: {when}</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Cuándo pasó</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>En una línea</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
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
    <name>Idle</name>
    <message>
        <source>This window closes soon. Any key keeps it open.</source>
        <translation>Esta ventana se cerrará pronto. Cualquier tecla la mantiene abierta.</translation>
    </message>
</context>
<context>
    <name>IdleSettings</name>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 minutos</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>Hide everything after</source>
        <translation>Ocultarlo todo después de</translation>
    </message>
    <message>
        <source>So long without a key, a click or a movement in this window, and everything hides by itself. What you wrote is kept. In the last 20 seconds the window fades, and any key keeps it. Work that goes on then is stopped.</source>
        <translation>Si pasa ese tiempo sin una tecla, un clic ni un movimiento en esta ventana, todo se oculta solo. Lo que escribiste se conserva. En los últimos 20 segundos la ventana se desvanece, y cualquier tecla la mantiene. El trabajo que esté en marcha se interrumpe.</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Todavía no has elegido un archivo.</translation>
    </message>
    <message>
        <source>The words that open it</source>
        <translation>Las palabras que la abren</translation>
    </message>
    <message>
        <source>Who gave it to you</source>
        <translation>Quién te la dio</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Open a copy that somebody gave you</source>
        <translation>Abrir una copia que alguien te dio</translation>
    </message>
    <message>
        <source>It is kept here apart from your own things, to read only.</source>
        <translation>Se guarda aquí, aparte de tus cosas, y solo se puede leer.</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>Qué pasó, en una línea</translation>
    </message>
    <message>
        <source>What kind of thing it was</source>
        <translation>Qué tipo de cosa fue</translation>
    </message>
    <message>
        <source>Or in my own words</source>
        <translation>O en mis palabras</translation>
    </message>
    <message>
        <source>Write here only what you would not mind the other person reading one day. What you saw and heard, and exact words, help most. There is a place for you alone below.</source>
        <translation>Escribe aquí solo lo que no te importaría que la otra persona leyera un día. Lo que más ayuda es lo que viste y oíste, y las palabras exactas. Más abajo hay un lugar solo para ti.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>What was said, and how it was for me</source>
        <translation>Qué se dijo y cómo lo viví</translation>
    </message>
    <message>
        <source>Injuries, weapon</source>
        <translation>Lesiones, arma</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños y niñas</translation>
    </message>
    <message>
        <source>Car, phone, computer</source>
        <translation>Coche, teléfono, ordenador</translation>
    </message>
    <message>
        <source>Police and court</source>
        <translation>Policía y juzgado</translation>
    </message>
    <message>
        <source>People and papers</source>
        <translation>Personas y papeles</translation>
    </message>
    <message>
        <source>No copy that you make ever carries this.</source>
        <translation>Esto no va nunca en las copias que hagas.</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo pasó</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Until this date</source>
        <translation>Hasta esta fecha</translation>
    </message>
    <message>
        <source>Until this time</source>
        <translation>Hasta esta hora</translation>
    </message>
    <message>
        <source>When, in my own words</source>
        <translation>Cuándo, en mis palabras</translation>
    </message>
    <message>
        <source>For example: the week after Easter.</source>
        <translation>Por ejemplo: la semana después de Pascua.</translation>
    </message>
    <message>
        <source>Time zone: {zone}</source>
        <translation>Zona horaria: {zone}</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Ya en la bolsa</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Original, copy or photo</source>
        <translation>Original, copia o foto</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Dónde está ahora</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Quién lo tiene</translation>
    </message>
    <message>
        <source>Is it safe to move it now?</source>
        <translation>¿Se puede mover ahora sin peligro?</translation>
    </message>
    <message>
        <source>If it would be noticed, let it lie. A photo or a copy may do.</source>
        <translation>Si se notaría, déjalo donde está. Una foto o una copia puede bastar.</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>For medicines and papers.</source>
        <translation>Para medicinas y papeles.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>No name yet</source>
        <translation>Todavía sin nombre</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>ya en la bolsa</translation>
    </message>
    <message>
        <source>not packed yet</source>
        <translation>todavía no en la bolsa</translation>
    </message>
    <message>
        <source>good until {date}</source>
        <translation>vale hasta el {date}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Following or watching</source>
        <translation>Seguir o vigilar</translation>
    </message>
    <message>
        <source>Showing up at home, work or school</source>
        <translation>Presentarse en casa, trabajo o escuela</translation>
    </message>
    <message>
        <source>Coming up to me</source>
        <translation>Acercarse o encararse</translation>
    </message>
    <message>
        <source>Unwanted calls</source>
        <translation>Llamadas no deseadas</translation>
    </message>
    <message>
        <source>Messages, e-mail, posts</source>
        <translation>Mensajes, correos, publicaciones</translation>
    </message>
    <message>
        <source>Letters, gifts, flowers</source>
        <translation>Cartas, regalos, flores</translation>
    </message>
    <message>
        <source>Contacting family, friends or work</source>
        <translation>Contactar a familia, amistades o trabajo</translation>
    </message>
    <message>
        <source>Rumours</source>
        <translation>Rumores</translation>
    </message>
    <message>
        <source>Threats to me</source>
        <translation>Amenazas contra mí</translation>
    </message>
    <message>
        <source>Threats to family, friends, pets, children</source>
        <translation>Amenazas contra familia, amistades, mascotas o niños</translation>
    </message>
    <message>
        <source>Threats of suicide</source>
        <translation>Amenazas de suicidio</translation>
    </message>
    <message>
        <source>Blackmail, accounts broken into, posing as me</source>
        <translation>Chantaje, entrar en mis cuentas, hacerse pasar por mí</translation>
    </message>
    <message>
        <source>Tracking device or spy software</source>
        <translation>Rastreador o programa espía</translation>
    </message>
    <message>
        <source>Damage to things</source>
        <translation>Daños a cosas</translation>
    </message>
    <message>
        <source>Hit, pushed or hurt</source>
        <translation>Golpes, empujones u otra agresión física</translation>
    </message>
    <message>
        <source>Choked or strangled (hands, arm or anything on the neck)</source>
        <translation>Me apretó el cuello o me estranguló (con las manos, el brazo o cualquier cosa)</translation>
    </message>
    <message>
        <source>Sexual assault</source>
        <translation>Agresión sexual</translation>
    </message>
    <message>
        <source>Intimate pictures taken or shared</source>
        <translation>Imágenes íntimas tomadas o compartidas</translation>
    </message>
    <message>
        <source>Control over money</source>
        <translation>Control del dinero</translation>
    </message>
    <message>
        <source>Breaking a court order</source>
        <translation>Incumplimiento de una orden</translation>
    </message>
    <message>
        <source>Handing over the children</source>
        <translation>Entrega de los niños</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>How I felt when it happened</source>
        <translation>Cómo me sentí cuando pasó</translation>
    </message>
    <message>
        <source>How I have felt since</source>
        <translation>Cómo me siento desde entonces</translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation>Coche u otro vehículo</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>I know when</source>
        <translation>Sé cuándo</translation>
    </message>
    <message>
        <source>About then</source>
        <translation>Más o menos entonces</translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation>Entre dos momentos</translation>
    </message>
    <message>
        <source>I don&apos;t know when</source>
        <translation>No sé cuándo</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>hacia el {day}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>entre {first} y {last}</translation>
    </message>
    <message>
        <source>after {day}</source>
        <translation>después del {day}</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>antes del {day}</translation>
    </message>
    <message>
        <source>What happened, in full</source>
        <translation>Qué pasó, con detalle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Quién estaba</translation>
    </message>
    <message>
        <source>Were children there?</source>
        <translation>¿Había niños o niñas?</translation>
    </message>
    <message>
        <source>What the children saw or heard</source>
        <translation>Qué vieron u oyeron los niños o niñas</translation>
    </message>
    <message>
        <source>Who saw or heard it, and how to reach them</source>
        <translation>Quién lo vio u oyó y cómo contactar</translation>
    </message>
    <message>
        <source>Were the police called?</source>
        <translation>¿Se llamó a la policía?</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>Número de denuncia</translation>
    </message>
    <message>
        <source>Officer&apos;s name</source>
        <translation>Nombre de agente</translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation>Número de placa</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Palabras exactas</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>Lesiones</translation>
    </message>
    <message>
        <source>Doctor or hospital</source>
        <translation>Atención médica u hospital</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>Arma</translation>
    </message>
    <message>
        <source>Phone, computer or tracker used</source>
        <translation>Teléfono, ordenador o rastreador usado</translation>
    </message>
    <message>
        <source>Was there a court order then?</source>
        <translation>¿Había entonces una orden judicial?</translation>
    </message>
    <message>
        <source>Did it break a court order?</source>
        <translation>¿Incumplió una orden judicial?</translation>
    </message>
    <message>
        <source>People it has to do with</source>
        <translation>Personas relacionadas</translation>
    </message>
    <message>
        <source>Papers it has to do with</source>
        <translation>Papeles relacionados</translation>
    </message>
    <message>
        <source>For me only</source>
        <translation>Solo para mí</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>Qué pasó, en una línea</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo pasó</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Struck through: taken out. Bold and underlined: put in.</source>
        <translation>Tachado: lo que se quitó. En negrita y subrayado: lo que se puso.</translation>
    </message>
    <message>
        <source>[taken out: {text}]</source>
        <translation>[se quitó: {text}]</translation>
    </message>
    <message>
        <source>[put in: {text}]</source>
        <translation>[se puso: {text}]</translation>
    </message>
    <message>
        <source>This can kill hours or days later with no mark. Get medical care now, even if you feel well. Photos with the date, taken over several days, can show marks that come later.</source>
        <translation>Esto puede causar la muerte horas o días después, sin dejar marcas. Busca atención médica ahora, aunque te sientas bien. Las fotos con fecha, tomadas durante varios días, pueden mostrar marcas que salen más tarde.</translation>
    </message>
    <message>
        <source>Not in your lists now</source>
        <translation>Ahora no está en tus listas</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>JournalLayout</name>
    <message>
        <source>A line for today</source>
        <translation>Una línea para hoy</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>Qué pasó, en una línea</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>About the other person</source>
        <translation>Sobre la otra persona</translation>
    </message>
    <message>
        <source>Add to my diary</source>
        <translation>Añadir a mi diario</translation>
    </message>
    <message>
        <source>Add to my record</source>
        <translation>Añadir a mi registro</translation>
    </message>
    <message>
        <source>Remove this draft</source>
        <translation>Quitar este borrador</translation>
    </message>
    <message>
        <source>Until then it is a draft, kept as you type.</source>
        <translation>Hasta entonces es un borrador, que se guarda mientras escribes.</translation>
    </message>
    <message>
        <source>Until then it is a draft, kept as you type. Once added, it stays as it is with its date. You can always add a correction beside it.</source>
        <translation>Hasta entonces es un borrador, que se guarda mientras escribes. Una vez añadido, se queda como está, con su fecha. Siempre puedes añadir una corrección al lado.</translation>
    </message>
    <message>
        <source>Your diary</source>
        <translation>Tu diario</translation>
    </message>
    <message>
        <source>Write one line, or as much as you like.</source>
        <translation>Escribe una línea, o todo lo que quieras.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Start with one line. The details can come later, or never. Everything is kept as you type.</source>
        <translation>Empieza con una línea. Los detalles pueden venir después, o nunca. Todo se guarda mientras escribes.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Change what should be different. What you wrote first stays beside it.</source>
        <translation>Cambia lo que deba ser distinto. Lo que escribiste primero se queda al lado.</translation>
    </message>
</context>
<context>
    <name>JournalList</name>
    <message>
        <source>No words yet</source>
        <translation>Todavía sin texto</translation>
    </message>
    <message>
        <source>Not added yet</source>
        <translation>Todavía sin añadir</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Added.</source>
        <translation>Añadido.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Eliminado para siempre.</translation>
    </message>
</context>
<context>
    <name>KeyChoice</name>
    <message>
        <source>The key</source>
        <translation>La tecla</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Another program uses this key, so it would not work. The one before stays. Try another one.</source>
        <translation>Otro programa usa esta tecla, así que no funcionaría. Se queda la anterior. Prueba con otra.</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>One key hides everything</source>
        <translation>Una tecla lo oculta todo</translation>
    </message>
    <message>
        <source>Press it at any time, from any program: all of this is gone from the screen at once. What you wrote is kept.</source>
        <translation>Púlsala en cualquier momento, desde cualquier programa: todo esto desaparece de la pantalla al instante. Lo que escribiste se conserva.</translation>
    </message>
    <message>
        <source>Press it while this window is in front: all of this is gone from the screen at once. What you wrote is kept. On this desktop no key works while another program is in front.</source>
        <translation>Púlsala mientras esta ventana está delante: todo esto desaparece de la pantalla al instante. Lo que escribiste se conserva. En este escritorio ninguna tecla funciona mientras otro programa está delante.</translation>
    </message>
    <message>
        <source>While this window is open, these do the same: pressing Shift three times, and the button at the top right.</source>
        <translation>Mientras esta ventana está abierta, hacen lo mismo la tecla Mayús, pulsada tres veces, y el botón de arriba a la derecha.</translation>
    </message>
    <message>
        <source>It also hides by itself when nobody has been there for 3 minutes. You can change that later, in the settings.</source>
        <translation>También se oculta solo cuando no ha habido nadie durante 3 minutos. Puedes cambiarlo más adelante, en los ajustes.</translation>
    </message>
    <message>
        <source>Another program uses this key, so it would not work. Try another one.</source>
        <translation>Otro programa usa esta tecla, así que no funcionaría. Prueba con otra.</translation>
    </message>
</context>
<context>
    <name>KnowingPage</name>
    <message>
        <source>Pages to read</source>
        <translation>Páginas para leer</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>A letter for the person who keeps it</source>
        <translation>Una carta para la persona que la guarda</translation>
    </message>
    <message>
        <source>Thank you for keeping this for me.</source>
        <translation>Gracias por guardarme esto.</translation>
    </message>
    <message>
        <source>Please don&apos;t message me or call me about it. Talk to me only when we are alone.</source>
        <translation>Por favor, no me escribas ni me llames por esto. Háblame de ello solo cuando no haya nadie más.</translation>
    </message>
    <message>
        <source>Please don&apos;t confront anyone, and don&apos;t show it to anyone. It could put me in danger.</source>
        <translation>Por favor, no te enfrentes a nadie ni se lo enseñes a nadie. Podría ponerme en peligro.</translation>
    </message>
    <message>
        <source>Please don&apos;t delete it, and don&apos;t change it.</source>
        <translation>Por favor, no lo borres ni lo cambies.</translation>
    </message>
    <message>
        <source>You may give it to: </source>
        <translation>Se lo puedes dar a: </translation>
    </message>
    <message>
        <source>If you can&apos;t reach me by … , then please … </source>
        <translation>Si no consigues hablar conmigo antes de … , entonces, por favor, … </translation>
    </message>
    <message>
        <source>Someone may ask you for it, in court too. You can ask a lawyer first.</source>
        <translation>Alguien puede pedírtelo, también en un juicio. Puedes preguntar antes a una abogada o a un abogado.</translation>
    </message>
    <message>
        <source>When you open it, your browser and your downloads folder may keep a trace of it.</source>
        <translation>Al abrirlo, tu navegador y tu carpeta de descargas pueden guardar un rastro.</translation>
    </message>
</context>
<context>
    <name>LinksField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>Quitar {name}</translation>
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
    <name>Looking</name>
    <message>
        <source>Nothing found this way. Everything you wrote is still here.</source>
        <translation>Así no se encuentra nada. Todo lo que escribiste sigue aquí.</translation>
    </message>
</context>
<context>
    <name>MakeSpare</name>
    <message>
        <source>Make spare words</source>
        <translation>Crear palabras de repuesto</translation>
    </message>
    <message>
        <source>I have copied them. Use them</source>
        <translation>Ya las copié. Usarlas</translation>
    </message>
    <message>
        <source>I don&apos;t want them after all</source>
        <translation>Al final no las quiero</translation>
    </message>
    <message>
        <source>They are for someone you trust: on paper. Whoever has them can open everything here.</source>
        <translation>Son para alguien de confianza: en papel. Quien las tenga puede abrir todo lo que hay aquí.</translation>
    </message>
    <message>
        <source>They are for someone you trust outside the house: on paper, given face to face. Don&apos;t keep them at home. Whoever has them can open everything here.</source>
        <translation>Son para alguien de confianza fuera de casa: en papel y en persona. No las guardes en casa. Quien las tenga puede abrir todo lo que hay aquí.</translation>
    </message>
    <message>
        <source>Copy them now. They are shown only this once, and they open nothing before you press the button below. Spare words from before end then.</source>
        <translation>Cópialas ahora. Solo se muestran esta vez, y no abren nada hasta que pulses el botón de abajo. Entonces dejan de funcionar las palabras de repuesto de antes.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>These are not your present words. Nothing was changed.</source>
        <translation>Estas no son tus palabras de ahora. No se cambió nada.</translation>
    </message>
    <message>
        <source>From now on the spare words open this place too. They are not shown again.</source>
        <translation>A partir de ahora, las palabras de repuesto también abren este espacio. No se vuelven a mostrar.</translation>
    </message>
</context>
<context>
    <name>MakingStep</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Nothing was stored. You can go back or try again.</source>
        <translation>No se guardó nada. Puedes volver atrás o probar otra vez.</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>Month calendar, %1</source>
        <translation>Calendario del mes, %1</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Semana %1</translation>
    </message>
    <message>
        <source>Outside this month</source>
        <translation>Fuera de este mes</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>To hide everything: %1</source>
        <translation>Para ocultarlo todo: %1</translation>
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
    <name>NewKey</name>
    <message>
        <source>Make a new key</source>
        <translation>Crear una llave nueva</translation>
    </message>
    <message>
        <source>If somebody may have copied the files of this place, or knows your words, make a new key. Everything is locked anew, and opens with new words only.</source>
        <translation>Si alguien pudo copiar los archivos de este espacio, o conoce tus palabras, crea una llave nueva. Todo se cierra de nuevo y se abre solo con palabras nuevas.</translation>
    </message>
    <message>
        <source>Something is still being stored or worked on. Please try again in a moment.</source>
        <translation>Todavía se está guardando o haciendo algo. Prueba otra vez dentro de un momento.</translation>
    </message>
</context>
<context>
    <name>NewKeyPage</name>
    <message>
        <source>Make the new key</source>
        <translation>Crear la llave nueva</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Una llave nueva</translation>
    </message>
    <message>
        <source>Everything here is locked anew, with new words. This can take some minutes. You can hide everything at any time, and nothing is lost by it: come back with your present words, and where they don&apos;t open it any more, with the new ones.</source>
        <translation>Todo lo que hay aquí se cierra de nuevo, con palabras nuevas. Puede tardar unos minutos. Puedes ocultarlo todo en cualquier momento, y no se pierde nada: vuelve con tus palabras de ahora y, si ya no lo abren, con las nuevas.</translation>
    </message>
    <message>
        <source>It does not reach a copy of the files that somebody took before. Whoever has such a copy and the words from then can read in it what was written until then.</source>
        <translation>No cambia una copia de los archivos que alguien se llevara antes. Quien tenga esa copia y las palabras de entonces puede leer en ella lo escrito hasta entonces.</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Palabras nuevas</translation>
    </message>
    <message>
        <source>New spare words, if you like</source>
        <translation>Palabras de repuesto nuevas, si quieres</translation>
    </message>
    <message>
        <source>These are not your present words. Nothing was changed.</source>
        <translation>Estas no son tus palabras de ahora. No se cambió nada.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was, and your present words still open it.</source>
        <translation>Parado. Todo está como estaba, y tus palabras de ahora lo siguen abriendo.</translation>
    </message>
    <message>
        <source>There is a new key</source>
        <translation>Ya hay una llave nueva</translation>
    </message>
    <message>
        <source>From now on these words open this place:</source>
        <translation>A partir de ahora, estas palabras abren este espacio:</translation>
    </message>
    <message>
        <source>The new spare words open it too. They are not shown again.</source>
        <translation>Las palabras de repuesto nuevas también lo abren. No se vuelven a mostrar.</translation>
    </message>
    <message>
        <source>The words and the spare words from before open nothing here any more.</source>
        <translation>Las palabras y las palabras de repuesto de antes ya no abren nada aquí.</translation>
    </message>
    <message>
        <source>A copy of the files that somebody took before still opens with the words from then. Nothing that you write from now on is in it.</source>
        <translation>Una copia de los archivos que alguien se llevara antes se sigue abriendo con las palabras de entonces. Nada de lo que escribas a partir de ahora está en ella.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
</context>
<context>
    <name>NewWords</name>
    <message>
        <source>These words</source>
        <translation>Estas palabras</translation>
    </message>
    <message>
        <source>Words offered</source>
        <translation>Palabras que se ofrecen</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Otras palabras</translation>
    </message>
    <message>
        <source>Words of my own</source>
        <translation>Mis propias palabras</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>Mis palabras</translation>
    </message>
    <message>
        <source>The same words again</source>
        <translation>Las mismas palabras otra vez</translation>
    </message>
    <message>
        <source>Type some words.</source>
        <translation>Escribe unas palabras.</translation>
    </message>
    <message>
        <source>This would be guessed at once. Add a word or two.</source>
        <translation>Esto se adivinaría enseguida. Añade una o dos palabras.</translation>
    </message>
    <message>
        <source>Type them a second time.</source>
        <translation>Escríbelas otra vez.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Todavía no son iguales las dos veces.</translation>
    </message>
    <message>
        <source>Someone who knows you could guess this. One more word makes it better.</source>
        <translation>Alguien que te conoce podría adivinarlo. Con una palabra más queda mejor.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it better.</source>
        <translation>Pasable. Con una palabra más queda mejor.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Muy bien.</translation>
    </message>
</context>
<context>
    <name>NotHereStep</name>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>No en este ordenador</translation>
    </message>
    <message>
        <source>What will be removed</source>
        <translation>Qué se quita</translation>
    </message>
    <message>
        <source>The files that Notes made for keeping more than notes.</source>
        <translation>Los archivos que Notes creó para guardar algo más que notas.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Qué queda</translation>
    </message>
    <message>
        <source>The program itself, under the name Notes, and what you wrote in it. Also the download, in the downloads folder and in the browser&apos;s list. You can remove these as you would anything else. A sudden tidying up can be noticed too.</source>
        <translation>El programa, con el nombre Notes, y lo que escribiste en él. También la descarga, en la carpeta de descargas y en la lista del navegador. Puedes quitar todo eso como cualquier otra cosa. Una limpieza repentina también se puede notar.</translation>
    </message>
    <message>
        <source>Where to go instead</source>
        <translation>Dónde hacerlo mejor</translation>
    </message>
    <message>
        <source>A computer at a library, at a friend&apos;s, or at work. You can take the program there on a stick.</source>
        <translation>En un ordenador de una biblioteca, de una amistad o del trabajo. Puedes llevar el programa en una memoria USB.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The small file that holds the keys is damaged. Everything is still here and can be read and written, but the words that open it can&apos;t be changed.</source>
        <translation>El archivo pequeño que guarda las llaves está dañado. Todo sigue aquí, y puedes leer y escribir, pero no se pueden cambiar las palabras que lo abren.</translation>
    </message>
    <message>
        <source>Something did not work just now. What you wrote is kept. If it goes on, hide this and come back.</source>
        <translation>Algo no funcionó ahora mismo. Lo que escribiste se conserva. Si sigue pasando, oculta esto y vuelve a entrar.</translation>
    </message>
    <message>
        <source>Another program uses %1, so it does not hide this. Shift three times and the button do.</source>
        <translation>Otro programa usa %1, así que esa tecla no oculta esto. Mayús tres veces y el botón, sí.</translation>
    </message>
    <message>
        <source>Another program uses %1, so it does not hide this. The button does.</source>
        <translation>Otro programa usa %1, así que esa tecla no oculta esto. El botón, sí.</translation>
    </message>
    <message>
        <source>From another program %1 does not work on this desktop. In this window, %1, Shift three times and the button hide everything.</source>
        <translation>Desde otro programa %1 no funciona en este escritorio. En esta ventana, %1, Mayús tres veces y el botón lo ocultan todo.</translation>
    </message>
    <message>
        <source>From another program %1 does not work on this desktop. In this window, %1 and the button hide everything.</source>
        <translation>Desde otro programa %1 no funciona en este escritorio. En esta ventana, %1 y el botón lo ocultan todo.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Choose your country</source>
        <translation>Elige tu país</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>Líneas de ayuda</translation>
    </message>
</context>
<context>
    <name>NumbersPane</name>
    <message>
        <source>Numbers to call</source>
        <translation>Números para llamar</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Choose your country</source>
        <translation>Elige tu país</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Tipo de papel</translation>
    </message>
    <message>
        <source>Where the original is</source>
        <translation>Dónde está el original</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Number on it</source>
        <translation>Número que lleva</translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Issued on, or about when</source>
        <translation>Fecha en que se emitió, exacta o aproximada</translation>
    </message>
    <message>
        <source>Ends on, or about when</source>
        <translation>Cuándo termina, exacto o aproximado</translation>
    </message>
    <message>
        <source>Who was told of it</source>
        <translation>A quién se le ha dicho</translation>
    </message>
    <message>
        <source>This day is past. The court or an advocate can say what is possible now.</source>
        <translation>Este día ya pasó. El juzgado o una asesora pueden decir qué se puede hacer ahora.</translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation>Este día ya pasó.</translation>
    </message>
    <message>
        <source>It ends soon. The court or an advocate can say whether it can be made longer.</source>
        <translation>Termina pronto. El juzgado o una asesora pueden decir si se puede alargar.</translation>
    </message>
    <message>
        <source>It ends soon.</source>
        <translation>Termina pronto.</translation>
    </message>
    <message>
        <source>How to replace it</source>
        <translation>Cómo reponerlo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>A copy of the order helps in each of these places. Any answer is fine.</source>
        <translation>Una copia de la orden ayuda en cada uno de estos lugares. Cualquier respuesta vale.</translation>
    </message>
    <message>
        <source>Where copies are</source>
        <translation>Dónde hay copias</translation>
    </message>
    <message>
        <source>Handed to the other person on, or about when</source>
        <translation>Cuándo se entregó a la otra persona, exacto o aproximado</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Juzgado</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez o jueza</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Número de caso</translation>
    </message>
    <message>
        <source>Police department that has it</source>
        <translation>Policía que la tiene</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Marriage, divorce, custody</source>
        <translation>Matrimonio, divorcio, custodia</translation>
    </message>
    <message>
        <source>Protective or restraining order</source>
        <translation>Orden de protección o de alejamiento</translation>
    </message>
    <message>
        <source>Police report</source>
        <translation>Denuncia policial</translation>
    </message>
    <message>
        <source>Medical, vaccinations</source>
        <translation>Salud, vacunas</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Bank, tax, pay</source>
        <translation>Banco, impuestos, sueldo</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>Ayudas</translation>
    </message>
    <message>
        <source>Lease, deed, mortgage</source>
        <translation>Alquiler, escritura, hipoteca</translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation>Coche u otro vehículo</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation>Inmigración</translation>
    </message>
    <message>
        <source>Will, power of attorney</source>
        <translation>Testamento, poder notarial</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>On me</source>
        <translation>Conmigo</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En el trabajo</translation>
    </message>
    <message>
        <source>At school or day-care</source>
        <translation>En la escuela o guardería</translation>
    </message>
    <message>
        <source>In the car</source>
        <translation>En el coche</translation>
    </message>
    <message>
        <source>With a friend or relative</source>
        <translation>Con una amistad o familiar</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Quién la tiene</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Certificada</translation>
    </message>
    <message>
        <source>copy {number}</source>
        <translation>copia {number}</translation>
    </message>
    <message>
        <source>Add a copy</source>
        <translation>Añadir una copia</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove copy {number}</source>
        <translation>Quitar la copia {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When, or about when</source>
        <translation>Cuándo, o más o menos cuándo</translation>
    </message>
    <message>
        <source>person {number}</source>
        <translation>persona {number}</translation>
    </message>
    <message>
        <source>Add somebody who was told</source>
        <translation>Añadir a alguien que lo sabe</translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation>Quitar a la persona {number}</translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation>Termina: {day}</translation>
    </message>
    <message>
        <source>Copies: {places}</source>
        <translation>Copias: {places}</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Ends soon</source>
        <translation>Termina pronto</translation>
    </message>
    <message>
        <source>Important papers</source>
        <translation>Papeles importantes</translation>
    </message>
    <message>
        <source>Where each paper is, who has a copy, and scans to keep here.</source>
        <translation>Dónde está cada papel, quién tiene una copia, y fotos o escaneos para guardar aquí.</translation>
    </message>
    <message>
        <source>People who have it</source>
        <translation>Personas que lo tienen</translation>
    </message>
    <message>
        <source>Written about in</source>
        <translation>Aparece en lo escrito</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
</context>
<context>
    <name>PasteSettings</name>
    <message>
        <source>15 seconds</source>
        <translation>15 segundos</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 minutos</translation>
    </message>
    <message>
        <source>What you copy here can be pasted for</source>
        <translation>Lo que copias aquí se puede pegar durante</translation>
    </message>
    <message>
        <source>Then it is taken back, and at once when you hide everything. Programs that keep a list of what was copied are asked to leave it out. Some may keep it all the same.</source>
        <translation>Después se retira, y en el acto cuando lo ocultas todo. A los programas que guardan una lista de lo copiado se les pide que no lo incluyan. Puede que alguno lo guarde de todos modos.</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>Picture {when}</source>
        <translation>Imagen {when}</translation>
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
    <name>Picker</name>
    <message>
        <source>Part of a name</source>
        <translation>Parte de un nombre</translation>
    </message>
    <message>
        <source>Names to choose from</source>
        <translation>Nombres para elegir</translation>
    </message>
    <message>
        <source>Nobody and nothing is there to choose yet.</source>
        <translation>Todavía no hay nada para elegir.</translation>
    </message>
    <message>
        <source>Nothing found with these letters.</source>
        <translation>No se encuentra nada con estas letras.</translation>
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
    <name>PlacesField</name>
    <message>
        <source>Is a copy there?</source>
        <translation>¿Hay una copia allí?</translation>
    </message>
    <message>
        <source>Who has it there</source>
        <translation>Quién la tiene allí</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Only: {title}</source>
        <translation>Solo: {title}</translation>
    </message>
    <message>
        <source>Every chapter</source>
        <translation>Todos los capítulos</translation>
    </message>
    <message>
        <source>Every chapter, with notes</source>
        <translation>Todos los capítulos, con notas</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>A day to look at the plan again</source>
        <translation>Un día para volver a mirar el plan</translation>
    </message>
    <message>
        <source>Only if you want one. From that day on a line here says so, and nothing else happens.</source>
        <translation>Solo si quieres. Desde ese día, una línea aquí lo dice, y no pasa nada más.</translation>
    </message>
    <message>
        <source>Note about the whole plan</source>
        <translation>Nota sobre todo el plan</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Take what fits. You can change the words later.</source>
        <translation>Toma lo que te sirva. Después puedes cambiar el texto.</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Todo el plan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Ctrl + Shift + Enter</source>
        <translation>Ctrl + Mayús + Intro</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show my words</source>
        <translation>Mostrar mis palabras</translation>
    </message>
    <message>
        <source>shopping list for the weekend</source>
        <translation>lista de la compra para el fin de semana</translation>
    </message>
    <message>
        <source>recipe for apple cake</source>
        <translation>receta de tarta de manzana</translation>
    </message>
    <message>
        <source>books to take back to the library</source>
        <translation>libros para devolver a la biblioteca</translation>
    </message>
    <message>
        <source>That is it.</source>
        <translation>Eso es.</translation>
    </message>
    <message>
        <source>Nothing happened? Nothing is lost. Clear the field and try again.</source>
        <translation>¿No pasó nada? No se ha perdido nada. Vacía el campo y prueba otra vez.</translation>
    </message>
</context>
<context>
    <name>PresentWords</name>
    <message>
        <source>Your present words</source>
        <translation>Tus palabras de ahora</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar en un archivo</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Buscando impresoras…</translation>
    </message>
    <message>
        <source>What goes on it</source>
        <translation>Qué aparece</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>As a file (PDF)</source>
        <translation>En un archivo (PDF)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Paper can be found. Print this only if you have a safe place for it. The computer and the printer may list that something was printed, and when, and they can keep the pages for days. In such a list it is called “{name}”. At a library, or with a helper, is safer than at home or at work.</source>
        <translation>Un papel se puede encontrar. Imprímelo solo si tienes un lugar seguro para guardarlo. El ordenador y la impresora pueden apuntar que se imprimió algo y cuándo, y pueden conservar las páginas varios días. En esa lista se llama «{name}». En una biblioteca, o con alguien que te ayude, es más seguro que en casa o en el trabajo.</translation>
    </message>
    <message>
        <source>Anyone who has the file can read it: it is not locked. On this computer others can find it, and the programs that open it may remember it. A stick that you keep with you is better.</source>
        <translation>Quien tenga el archivo puede leerlo: no está cerrado con clave. En este ordenador otras personas pueden encontrarlo, y los programas que lo abran pueden recordarlo. Es mejor una memoria USB que lleves contigo.</translation>
    </message>
    <message>
        <source>It fits on one page.</source>
        <translation>Cabe en una página.</translation>
    </message>
    <message>
        <source>It takes {count} pages.</source>
        <translation>Ocupa {count} páginas.</translation>
    </message>
    <message>
        <source>It was handed to the printer.</source>
        <translation>Se ha enviado a la impresora.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>It is there now, as “{name}”.</source>
        <translation>Ya está ahí, como «{name}».</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>En este ordenador no hay ninguna impresora.</translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was printed.</source>
        <translation>La impresora no lo ha aceptado. No se ha imprimido nada.</translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>An entry</source>
        <translation>Una entrada</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>With what it said before</source>
        <translation>Con lo que decía antes</translation>
    </message>
    <message>
        <source>You took this entry back. It stays here, with that mark.</source>
        <translation>Retiraste esta entrada. Se queda aquí, con esa marca.</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Cuándo pasó</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>First written down</source>
        <translation>Escrito por primera vez</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Qué decía antes</translation>
    </message>
    <message>
        <source>You took it back: {when}</source>
        <translation>Lo retiraste: {when}</translation>
    </message>
    <message>
        <source>You corrected it: {when}</source>
        <translation>Lo corregiste: {when}</translation>
    </message>
    <message>
        <source>What you wrote first: {when}</source>
        <translation>Lo que escribiste primero: {when}</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>En una línea</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
</context>
<context>
    <name>PrivateSession</name>
    <message>
        <source>%1, or Shift three times</source>
        <translation>%1, o Mayús tres veces</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>What happened? One line is enough.</source>
        <translation>¿Qué pasó? Basta una línea.</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>Qué pasó, en una línea</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Escribir más</translation>
    </message>
    <message>
        <source>Add to my record</source>
        <translation>Añadir a mi registro</translation>
    </message>
    <message>
        <source>It is in your record.</source>
        <translation>Ya está en tu registro.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Apuntarlo</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>What is in it</source>
        <translation>Qué hay dentro</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Dentro no hay nada.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>ReceivedPage</name>
    <message>
        <source>Copies from others</source>
        <translation>Copias de otras personas</translation>
    </message>
    <message>
        <source>If somebody gave you a copy of what they keep, you can read it here. Yours stays apart.</source>
        <translation>Si alguien te dio una copia de lo que guarda, puedes leerla aquí. Lo tuyo queda aparte.</translation>
    </message>
    <message>
        <source>There is none here yet.</source>
        <translation>Todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Open a copy that somebody gave you</source>
        <translation>Abrir una copia que alguien te dio</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Eliminado para siempre.</translation>
    </message>
</context>
<context>
    <name>RehearseStep</name>
    <message>
        <source>Try it</source>
        <translation>Pruébalo</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>First press “Try it now”. Then press %1, or Shift three times, or the button at the top right. The window goes away, and comes back after two seconds.</source>
        <translation>Primero pulsa «Probar ahora». Después pulsa %1, o Mayús tres veces, o el botón de arriba a la derecha. La ventana desaparece y vuelve a los dos segundos.</translation>
    </message>
    <message>
        <source>It worked. From now on it is real.</source>
        <translation>Funcionó. A partir de ahora va de verdad.</translation>
    </message>
    <message>
        <source>Now press %1, or Shift three times, or the button.</source>
        <translation>Ahora pulsa %1, o Mayús tres veces, o el botón.</translation>
    </message>
</context>
<context>
    <name>RemoveBar</name>
    <message>
        <source>Remove for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>RemoveCopy</name>
    <message>
        <source>Remove this copy</source>
        <translation>Quitar esta copia</translation>
    </message>
    <message>
        <source>Everything in this copy goes from here for good, with its photos and files. This can&apos;t be undone. The file that it came from is not touched.</source>
        <translation>Todo lo de esta copia desaparece de aquí para siempre, con sus fotos y archivos. Esto no se puede deshacer. El archivo del que salió no se toca.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Save what can still be read</source>
        <translation>Salvar lo que aún se puede leer</translation>
    </message>
    <message>
        <source>Part of what is kept here was damaged. While this page is open, nothing is written.</source>
        <translation>Una parte de lo que se guarda aquí se dañó. Mientras esta página está abierta, no se escribe nada.</translation>
    </message>
    <message>
        <source>If you have a copy outside the house, everything in it can still be read there.</source>
        <translation>Si tienes una copia fuera de casa, todo lo que hay en ella se puede seguir leyendo allí.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>RepairPart</name>
    <message>
        <source>Save what can still be read</source>
        <translation>Salvar lo que aún se puede leer</translation>
    </message>
    <message>
        <source>Use the repaired copy</source>
        <translation>Usar la copia reparada</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Dejar todo como está</translation>
    </message>
    <message>
        <source>What can still be read can be saved into a new file. The damaged file stays as it is until you have seen what was saved, and agree. If you can, copy the folder first.</source>
        <translation>Lo que aún se puede leer se puede salvar en un archivo nuevo. El archivo dañado se queda como está hasta que veas lo que se salvó y estés de acuerdo. Si puedes, copia antes la carpeta.</translation>
    </message>
    <message>
        <source>Where you use the repaired copy, the damaged file goes. Copy the folder before, if you can.</source>
        <translation>Si usas la copia reparada, el archivo dañado desaparece. Si puedes, copia antes la carpeta.</translation>
    </message>
    <message>
        <source>Nothing could be read any more.</source>
        <translation>Ya no se pudo leer nada.</translation>
    </message>
    <message>
        <source>This was saved:</source>
        <translation>Se salvó esto:</translation>
    </message>
    <message>
        <source>Nothing that was found is missing.</source>
        <translation>No falta nada de lo que se encontró.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Y %1 más.</translation>
    </message>
    <message>
        <source>This could not be saved:</source>
        <translation>Esto no se pudo salvar:</translation>
    </message>
    <message>
        <source>Entries in the record</source>
        <translation>Entradas en el registro</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Pasos del plan</translation>
    </message>
    <message>
        <source>About the whole plan</source>
        <translation>Sobre todo el plan</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>Bolsas</translation>
    </message>
    <message>
        <source>Things in bags</source>
        <translation>Cosas de las bolsas</translation>
    </message>
    <message>
        <source>About the other person</source>
        <translation>Sobre la otra persona</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Fotos y archivos</translation>
    </message>
    <message>
        <source>Copies from others</source>
        <translation>Copias de otras personas</translation>
    </message>
    <message>
        <source>Everything is as it was.</source>
        <translation>Todo está como estaba.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was.</source>
        <translation>Parado. Todo está como estaba.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Nothing found with these words.</source>
        <translation>No se encontró nada con estas palabras.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>You were writing something:</source>
        <translation>Estabas escribiendo algo:</translation>
    </message>
</context>
<context>
    <name>SaveCopy</name>
    <message>
        <source>Save a copy of this file</source>
        <translation>Guardar una copia de este archivo</translation>
    </message>
    <message>
        <source>A file saved on this computer can be found and opened by others who use it. The programs that open it may remember it. A stick that you keep with you is better.</source>
        <translation>Si guardas un archivo en este ordenador, otras personas que lo usan pueden encontrarlo y abrirlo. Los programas que lo abren pueden recordarlo. Es mejor una memoria USB que lleves contigo.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Elegir un lugar</translation>
    </message>
    <message>
        <source>Don&apos;t save it</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>A copy is there now, as “%1”.</source>
        <translation>La copia ya está, con el nombre «%1».</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
</context>
<context>
    <name>SectionChoice</name>
    <message>
        <source>Take the tick away from what you don&apos;t want to see. Nothing in it is lost: the search still finds it, and a tick brings it back.</source>
        <translation>Quita la marca de lo que no quieres ver. No se pierde nada: la búsqueda lo sigue encontrando, y con una marca vuelve.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Diary</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Copies from others</source>
        <translation>Copias de otras personas</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Part of a locked copy. Everything was hidden while it was being made.</source>
        <translation>Parte de una copia cerrada. Se ocultó todo mientras se hacía.</translation>
    </message>
    <message>
        <source>Part of a file. Everything was hidden while it was being saved.</source>
        <translation>Parte de un archivo. Se ocultó todo mientras se guardaba.</translation>
    </message>
    <message>
        <source>A locked copy that you made. Without its words nobody can read it.</source>
        <translation>Una copia cerrada que hiciste. Sin sus palabras nadie puede leerla.</translation>
    </message>
    <message>
        <source>A file that you saved from here. Whoever uses this computer can open it.</source>
        <translation>Un archivo que guardaste desde aquí. Quien use este ordenador puede abrirlo.</translation>
    </message>
    <message>
        <source>A file that you added here. It is still in its old folder too.</source>
        <translation>Un archivo que añadiste aquí. Sigue también en su carpeta de antes.</translation>
    </message>
    <message>
        <source>You saved something under this name. What is there now is another file.</source>
        <translation>Guardaste algo con este nombre. Lo que hay ahora es otro archivo.</translation>
    </message>
    <message>
        <source>The computer&apos;s list of recently used files names this file.</source>
        <translation>La lista de archivos recientes del ordenador nombra este archivo.</translation>
    </message>
    <message>
        <source>The computer keeps a small picture of this file.</source>
        <translation>El ordenador guarda una imagen pequeña de este archivo.</translation>
    </message>
    <message>
        <source>A print-out made with this program. It may be one of your notes.</source>
        <translation>Una impresión hecha con este programa. Puede ser una de tus notas.</translation>
    </message>
    <message>
        <source>Forget it …</source>
        <translation>Olvidarlo …</translation>
    </message>
    <message>
        <source>Take it off the list …</source>
        <translation>Quitarlo de la lista …</translation>
    </message>
    <message>
        <source>Remove it …</source>
        <translation>Quitarlo …</translation>
    </message>
    <message>
        <source>Nothing outside is changed. This page does not name it any more.</source>
        <translation>Fuera no cambia nada. Esta página ya no lo nombra.</translation>
    </message>
    <message>
        <source>Nobody can use it. It does not go into the bin.</source>
        <translation>No le sirve a nadie. No va a la papelera.</translation>
    </message>
    <message>
        <source>If it is your only copy outside, keep it until there is another. It does not go into the bin: you can&apos;t bring it back.</source>
        <translation>Si es tu única copia fuera, guárdala hasta que haya otra. No va a la papelera: no podrás recuperarla.</translation>
    </message>
    <message>
        <source>What you keep here stays. The file does not go into the bin: you can&apos;t bring it back.</source>
        <translation>Lo que guardas aquí se queda. El archivo no va a la papelera: no podrás recuperarlo.</translation>
    </message>
    <message>
        <source>What you keep here stays; it is read first, to be sure of it. The file in the folder does not go into the bin: you can&apos;t bring it back. If it may be needed in court, ask a lawyer before. Somebody who knows the folder could notice.</source>
        <translation>Lo que guardas aquí se queda; primero se lee, para estar seguros. El archivo de la carpeta no va a la papelera: no podrás recuperarlo. Si puede hacer falta en un juicio, pregunta antes en un servicio de abogacía. Alguien que conozca la carpeta podría notarlo.</translation>
    </message>
    <message>
        <source>Only this one line of the list goes. The file itself is not touched.</source>
        <translation>Solo se quita esta línea de la lista. El archivo no se toca.</translation>
    </message>
    <message>
        <source>Only the small picture is removed. Where the file is still there, the computer can make it again.</source>
        <translation>Solo se quita la imagen pequeña. Si el archivo sigue allí, el ordenador puede volver a hacerla.</translation>
    </message>
    <message>
        <source>Look at it first, if you are not sure. It does not go into the bin: you can&apos;t bring it back.</source>
        <translation>Si no lo sabes con certeza, míralo antes. No va a la papelera: no podrás recuperarlo.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Quitarlo de la lista</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>It is not named here any more.</source>
        <translation>Ya no se nombra aquí.</translation>
    </message>
    <message>
        <source>It is off the list.</source>
        <translation>Ya no está en la lista.</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Se ha quitado.</translation>
    </message>
    <message>
        <source>It has changed since this page looked. Nothing was removed. Press “Look again”.</source>
        <translation>Ha cambiado desde que esta página lo miró. No se quitó nada. Pulsa «Mirar otra vez».</translation>
    </message>
    <message>
        <source>This file can&apos;t be read whole from here, so the one in its folder was not removed.</source>
        <translation>Este archivo no se puede leer entero desde aquí, así que no se quitó el de su carpeta.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was removed.</source>
        <translation>Detenido. No se quitó nada.</translation>
    </message>
    <message>
        <source>The computer does not let this be removed. Nothing was changed.</source>
        <translation>El ordenador no deja quitarlo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The disk or stick does not answer. Nothing was removed. Is the stick still there?</source>
        <translation>El disco o la memoria USB no responde. No se quitó nada. ¿Sigue puesta la memoria?</translation>
    </message>
    <message>
        <source>This was being saved on %1 when everything was hidden. The stick, or the file, is not there now.</source>
        <translation>Esto se estaba guardando el %1 cuando se ocultó todo. Ahora no está la memoria USB, o el archivo.</translation>
    </message>
    <message>
        <source>You saved this on %1. The stick, or the file, is not there now.</source>
        <translation>Guardaste esto el %1. Ahora no está la memoria USB, o el archivo.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The words that open this place</source>
        <translation>Las palabras que abren este espacio</translation>
    </message>
    <message>
        <source>Spare words</source>
        <translation>Palabras de repuesto</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Una llave nueva</translation>
    </message>
    <message>
        <source>The key that hides everything</source>
        <translation>La tecla que lo oculta todo</translation>
    </message>
    <message>
        <source>When nobody is there</source>
        <translation>Cuando no hay nadie</translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation>Lo que copias</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>Lo que ves</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>¿Está todo entero?</translation>
    </message>
    <message>
        <source>The words for your record</source>
        <translation>Las palabras de tu registro</translation>
    </message>
    <message>
        <source>What this can&apos;t do</source>
        <translation>Lo que esto no puede hacer</translation>
    </message>
    <message>
        <source>What this computer still shows</source>
        <translation>Lo que este ordenador aún muestra</translation>
    </message>
    <message>
        <source>Read more about it</source>
        <translation>Leer más sobre esto</translation>
    </message>
    <message>
        <source>The set-up words</source>
        <translation>Las palabras de inicio</translation>
    </message>
    <message>
        <source>It can&apos;t stop programs that watch what is typed and shown on this computer.</source>
        <translation>No puede parar los programas que vigilan lo que se escribe y lo que se ve en este ordenador.</translation>
    </message>
    <message>
        <source>It can&apos;t help where someone makes you say the words.</source>
        <translation>No puede ayudar si alguien te obliga a decir las palabras.</translation>
    </message>
    <message>
        <source>It can&apos;t hide from an expert that this computer holds more than notes.</source>
        <translation>No puede ocultar a una persona experta que en este ordenador hay algo más que notas.</translation>
    </message>
    <message>
        <source>If you forget the words and have no spare ones, nobody can open this place again.</source>
        <translation>Si olvidas las palabras y no tienes otras de repuesto, nadie puede volver a abrir este espacio.</translation>
    </message>
    <message>
        <source>From the next time that you open this place.</source>
        <translation>A partir de la próxima vez que abras este espacio.</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Hide everything</source>
        <translation>Ocultar todo</translation>
    </message>
    <message>
        <source>Back to my notes</source>
        <translation>Volver a mis notas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Who they are to me</source>
        <translation>Quién es para mí</translation>
    </message>
    <message>
        <source>Date of birth, or about how old</source>
        <translation>Fecha de nacimiento, o qué edad tiene más o menos</translation>
    </message>
    <message>
        <source>What they look like</source>
        <translation>Cómo es físicamente</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>Dónde vive</translation>
    </message>
    <message>
        <source>Where they work</source>
        <translation>Dónde trabaja</translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation>Coche u otro vehículo</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Is there a court order?</source>
        <translation>¿Hay una orden judicial?</translation>
    </message>
    <message>
        <source>Which order, and until when</source>
        <translation>Qué orden, y hasta cuándo</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Otras cosas</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>A log of what happened often begins with these facts. Write them here once. Anything may stay empty. A copy that you make of what happened carries them.</source>
        <translation>Un registro de lo que pasó suele empezar con estos datos. Escríbelos aquí una sola vez. Todo puede quedar vacío. Van en la copia que hagas de lo que pasó.</translation>
    </message>
    <message>
        <source>About the other person</source>
        <translation>Sobre la otra persona</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Eliminado para siempre.</translation>
    </message>
</context>
<context>
    <name>ShiftSettings</name>
    <message>
        <source>Shift pressed three times hides everything too</source>
        <translation>Mayús pulsada tres veces también lo oculta todo</translation>
    </message>
    <message>
        <source>While a menu of another program is open, only Ctrl, Alt and Shift pressed together are heard.</source>
        <translation>Mientras está abierto un menú de otro programa, solo se oyen Ctrl, Alt y Mayús pulsadas a la vez.</translation>
    </message>
    <message>
        <source>While this window is open, and not from other programs. On Windows, five presses of Shift start Sticky Keys. One press pauses some screen readers. If that is in your way, switch it off here and use the key or the button.</source>
        <translation>Mientras esta ventana está abierta, y no desde otros programas. En Windows, pulsar Mayús cinco veces activa las teclas especiales. Una sola pulsación hace callar a algunos lectores de pantalla. Si te molesta, desactívalo aquí y usa la tecla o el botón.</translation>
    </message>
</context>
<context>
    <name>Sights</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>ninguna entrada</translation>
    </message>
    <message>
        <source>%1 about then</source>
        <translation>%1 más o menos entonces</translation>
    </message>
    <message>
        <source>%1 with a range of days</source>
        <translation>%1 en un período de varios días</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>hours</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>on Mondays</source>
        <translation>los lunes</translation>
    </message>
    <message>
        <source>on Tuesdays</source>
        <translation>los martes</translation>
    </message>
    <message>
        <source>on Wednesdays</source>
        <translation>los miércoles</translation>
    </message>
    <message>
        <source>on Thursdays</source>
        <translation>los jueves</translation>
    </message>
    <message>
        <source>on Fridays</source>
        <translation>los viernes</translation>
    </message>
    <message>
        <source>on Saturdays</source>
        <translation>los sábados</translation>
    </message>
    <message>
        <source>on Sundays</source>
        <translation>los domingos</translation>
    </message>
    <message>
        <source>%1, more %2 (%3) than on any other day.</source>
        <translation>%1, más %2 (%3) que cualquier otro día.</translation>
    </message>
    <message>
        <source>%1, most %2.</source>
        <translation>%1, la mayoría %2.</translation>
    </message>
    <message>
        <source>%1, most between %3 and %4.</source>
        <translation>%1, la mayoría de %3 a %4.</translation>
    </message>
    <message>
        <source>%1, most %2 between %3 and %4.</source>
        <translation>%1, la mayoría %2, de %3 a %4.</translation>
    </message>
    <message>
        <source>%1: %2 on one day</source>
        <translation>%1: %2 en un solo día</translation>
    </message>
    <message>
        <source>%1: %2 on %3 days</source>
        <translation>%1: %2 en %3 días</translation>
    </message>
    <message>
        <source>%1: no entry on any one day</source>
        <translation>%1: ningún día con entradas</translation>
    </message>
    <message>
        <source>%1, and %2 with a range of days</source>
        <translation>%1, y %2 en un período de varios días</translation>
    </message>
    <message>
        <source>%1 with no date</source>
        <translation>%1 sin fecha</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>entries, day</comment>
        <translation>%1 el %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>entries, days</comment>
        <translation>%1 del %2 al %3</translation>
    </message>
    <message>
        <source>%1, and %2 with no date</source>
        <translation>%1, y %2 sin fecha</translation>
    </message>
    <message>
        <source>1 entry that you took back is not counted.</source>
        <translation>No se cuenta 1 entrada que retiraste.</translation>
    </message>
    <message>
        <source>%1 entries that you took back are not counted.</source>
        <translation>No se cuentan %1 entradas que retiraste.</translation>
    </message>
    <message>
        <source>In another time zone: %1, each at the hour of the clock there.</source>
        <translation>En otro huso horario: %1, cada una a la hora del reloj de allí.</translation>
    </message>
</context>
<context>
    <name>SightsView</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Todavía no hay nada que mostrar</translation>
    </message>
    <message>
        <source>What you add to your diary shows here.</source>
        <translation>Aquí aparece lo que añadas a tu diario.</translation>
    </message>
    <message>
        <source>What you add to your record shows here. Drafts are not counted.</source>
        <translation>Aquí aparece lo que añadas a tu registro. Los borradores no se cuentan.</translation>
    </message>
    <message>
        <source>Only what you look for is counted.</source>
        <translation>Solo se cuenta lo que buscas.</translation>
    </message>
    <message>
        <source>%1 means about then: counted apart.</source>
        <translation>%1 quiere decir más o menos entonces: se cuenta aparte.</translation>
    </message>
    <message>
        <source>Entries with no date or a range of days stand beside the table.</source>
        <translation>Las entradas sin fecha o de varios días están al lado de la tabla.</translation>
    </message>
    <message>
        <source>A line below a day: an entry with a range of days.</source>
        <translation>Una línea bajo un día: una entrada de varios días.</translation>
    </message>
    <message>
        <source>Drafts are not counted.</source>
        <translation>Los borradores no se cuentan.</translation>
    </message>
</context>
<context>
    <name>SoonLine</name>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>Ends soon: %1</source>
        <translation>Termina pronto: %1</translation>
    </message>
</context>
<context>
    <name>SpareChoice</name>
    <message>
        <source>Make spare words</source>
        <translation>Crear palabras de repuesto</translation>
    </message>
    <message>
        <source>Copy them now, for someone you trust. They are shown only this once, and work once the new key is made.</source>
        <translation>Cópialas ahora, para alguien de confianza. Solo se muestran esta vez, y funcionan cuando la llave nueva esté creada.</translation>
    </message>
    <message>
        <source>I don&apos;t want them after all</source>
        <translation>Al final no las quiero</translation>
    </message>
    <message>
        <source>The spare words from before end. Without new ones there are none.</source>
        <translation>Las palabras de repuesto de antes dejan de funcionar. Si no creas otras, no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>SpareStep</name>
    <message>
        <source>Spare words, if you like</source>
        <translation>Palabras de repuesto, si quieres</translation>
    </message>
    <message>
        <source>If you forget your words, spare words open this place too. Without them nobody can help.</source>
        <translation>Si olvidas tus palabras, las de repuesto también abren este espacio. Sin ellas, nadie puede ayudar.</translation>
    </message>
    <message>
        <source>They are for someone you trust outside the house, on paper, given face to face. Whoever has them can open everything here.</source>
        <translation>Son para alguien de confianza fuera de casa, en papel y en persona. Quien las tenga puede abrir todo lo que hay aquí.</translation>
    </message>
    <message>
        <source>Make spare words</source>
        <translation>Crear palabras de repuesto</translation>
    </message>
    <message>
        <source>Copy them now. They are shown only this once.</source>
        <translation>Cópialas ahora. Solo se muestran esta vez.</translation>
    </message>
    <message>
        <source>I don&apos;t want them after all</source>
        <translation>Al final no las quiero</translation>
    </message>
</context>
<context>
    <name>SpareWords</name>
    <message>
        <source>End the spare words</source>
        <translation>Que las palabras de repuesto dejen de funcionar</translation>
    </message>
    <message>
        <source>If you forget your words, spare words open this place too.</source>
        <translation>Si olvidas tus palabras, las de repuesto también abren este espacio.</translation>
    </message>
    <message>
        <source>There are some, made on %1.</source>
        <translation>Hay palabras de repuesto, creadas el %1.</translation>
    </message>
    <message>
        <source>None were made here.</source>
        <translation>No se han creado.</translation>
    </message>
    <message>
        <source>The spare words open nothing here any more, whoever has them. Be sure that you know your own words: they are then the only way in. In a copy of the files that somebody took before, the spare words still work.</source>
        <translation>Las palabras de repuesto ya no abren nada aquí, las tenga quien las tenga. Asegúrate de saber tus propias palabras: serán la única entrada. En una copia de los archivos que alguien se llevara antes, las palabras de repuesto siguen funcionando.</translation>
    </message>
    <message>
        <source>End them</source>
        <translation>Que dejen de funcionar</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Dejarlas</translation>
    </message>
    <message>
        <source>The spare words open nothing any more.</source>
        <translation>Las palabras de repuesto ya no abren nada.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>A new step</source>
        <translation>Un paso nuevo</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Eliminado para siempre.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Cambiado de lugar.</translation>
    </message>
</context>
<context>
    <name>StillShowsPage</name>
    <message>
        <source>What this computer still shows</source>
        <translation>Lo que este ordenador aún muestra</translation>
    </message>
    <message>
        <source>What you write here is locked away. But a computer keeps some things by itself, and no program can prevent that. This page says which, and what you can do. It changes nothing unless you say so.</source>
        <translation>Lo que escribes aquí está bajo llave. Pero un ordenador guarda algunas cosas por sí mismo, y ningún programa puede impedirlo. Esta página dice cuáles y qué puedes hacer. No cambia nada si tú no lo dices.</translation>
    </message>
    <message>
        <source>Something that is suddenly gone can be noticed, and that can be dangerous. If you are not sure, leave it, or ask an advocate first. Another device is safer: a friend&apos;s, a library&apos;s, one at work.</source>
        <translation>Algo que de pronto falta se puede notar, y eso puede ser peligroso. Si tienes dudas, déjalo, o pregunta antes a quien te apoya en un servicio de ayuda. Otro dispositivo es más seguro: el de una amistad, el de una biblioteca, uno del trabajo.</translation>
    </message>
    <message>
        <source>What was left by using this place</source>
        <translation>Lo que quedó al usar este lugar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>What a computer keeps by itself</source>
        <translation>Lo que un ordenador guarda por sí mismo</translation>
    </message>
    <message>
        <source>Below each, set in a little, stands what you can do.</source>
        <translation>Debajo de cada cosa, un poco más adentro, está lo que puedes hacer.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Mirando …</translation>
    </message>
    <message>
        <source>This was found. Each is removed only if you say so, one at a time.</source>
        <translation>Se encontró esto. Cada cosa se quita solo si tú lo dices, una por una.</translation>
    </message>
    <message>
        <source>Nothing was found: no file that was saved from here, nothing in the list of recently used files, no print-out.</source>
        <translation>No se encontró nada: ningún archivo guardado desde aquí, nada en la lista de archivos recientes, ninguna impresión.</translation>
    </message>
    <message>
        <source>the home folder</source>
        <translation>la carpeta personal</translation>
    </message>
    <message>
        <source>Still looking. This does not answer: %1</source>
        <translation>Mirando todavía. Esto no responde: %1</translation>
    </message>
</context>
<context>
    <name>Systems</name>
    <message>
        <source>%1, as here</source>
        <translation>%1, como aquí</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>recipes.dat</source>
        <translation>recetas.dat</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>Name of the file. Best is one like those that are already on the stick.</source>
        <translation>Nombre del archivo. Lo mejor es uno parecido a los que ya hay en la memoria USB.</translation>
    </message>
    <message>
        <source>No place chosen yet.</source>
        <translation>Todavía no has elegido un lugar.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Elegir un lugar</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Removed.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Cambiado de lugar.</translation>
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
    <name>TimelineModel</name>
    <message>
        <source>no entry</source>
        <translation>ninguna entrada</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>How well the time is known</source>
        <translation>Qué tan segura es la fecha</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>título</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>about</source>
        <translation>más o menos</translation>
    </message>
    <message>
        <source>between two times</source>
        <translation>entre dos momentos</translation>
    </message>
    <message>
        <source>known</source>
        <translation>segura</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>months</comment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>TimelineTable</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>One moment …</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Only a part of this picture can be read. The file is kept as it is.</source>
        <translation>Solo se puede leer una parte de esta imagen. El archivo se guarda tal como está.</translation>
    </message>
    <message>
        <source>This file is damaged. What is left of it is kept.</source>
        <translation>Este archivo está dañado. Se guarda lo que queda de él.</translation>
    </message>
    <message>
        <source>This page can&apos;t be shown. The file is kept as it is.</source>
        <translation>Esta página no se puede mostrar. El archivo se guarda tal como está.</translation>
    </message>
    <message>
        <source>{name}
{about}

This file is kept exactly as it is. It can&apos;t be opened here; it is part of the copies you make.</source>
        <translation>{name}
{about}

Este archivo se guarda exactamente como es. No se puede abrir aquí; forma parte de las copias que hagas.</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown. The file is kept as it is.</source>
        <translation>No se puede mostrar esta imagen. El archivo se guarda tal como es.</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagen entera</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>página {page} de {pages}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>Weekdays and hours</source>
        <translation>Días de la semana y horas</translation>
    </message>
    <message>
        <source>No hour</source>
        <translation>Sin hora</translation>
    </message>
    <message>
        <source>hour not known</source>
        <translation>hora desconocida</translation>
    </message>
</context>
<context>
    <name>WholePane</name>
    <message>
        <source>The whole plan</source>
        <translation>Todo el plan</translation>
    </message>
    <message>
        <source>You wanted to look at this plan again on {day}. Whenever it suits you.</source>
        <translation>Querías volver a mirar este plan el {day}. Cuando te venga bien.</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Your words</source>
        <translation>Tus palabras</translation>
    </message>
    <message>
        <source>These words open this place. Say them to yourself a few times. Capital letters, accents and spaces do not matter.</source>
        <translation>Estas palabras abren este espacio. Repítelas para ti unas cuantas veces. Las mayúsculas, los acentos y los espacios no importan.</translation>
    </message>
    <message>
        <source>Nobody can tell you the words again. Best not to write them down at home.</source>
        <translation>Nadie puede volver a decirte las palabras. Es mejor no escribirlas en casa.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
</TS>
