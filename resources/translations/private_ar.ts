<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>Adding</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddingBar</name>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept here. The files are still in their old folders too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept here. The files are still in their old folder “{folder}” too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept here. The file is still in its old folder “{folder}” too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterChoice</name>
    <message>
        <source>Nothing. Notes closes too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notes, as if I had been writing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left on the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير متأكدة</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>%1 (damaged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>There is nothing to paste. Copy a file or a picture in another program first, then press this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>صور وملفات</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is erased here and can&apos;t come back. Copies made before keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drag files and pictures here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>تمت الإزالة نهائيًا.</translation>
    </message>
</context>
<context>
    <name>Bag</name>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>المال</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>الأطفال</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>الحيوانات الأليفة</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>أشياء أخرى</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>With time to prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To leave at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bag without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the names of the things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also where things are, and who has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good until {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BagForm</name>
    <message>
        <source>Name of the bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me, a child, a pet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a friend, family, at work, a locker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who knows of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>BagLayout</name>
    <message>
        <source>Bag</source>
        <translation>الحقيبة</translation>
    </message>
    <message>
        <source>About this bag</source>
        <translation>عن هذه الحقيبة</translation>
    </message>
    <message>
        <source>All bags</source>
        <translation>كل الحقائب</translation>
    </message>
    <message>
        <source>Another bag</source>
        <translation>حقيبة أخرى</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Take from ideas</source>
        <translation>أخذ من الأفكار</translation>
    </message>
    <message>
        <source>Things in this bag</source>
        <translation>الأشياء في هذه الحقيبة</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>To put things in another order, drag them in the list, or press Alt with an arrow key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this bag</source>
        <translation>إزالة هذه الحقيبة</translation>
    </message>
    <message>
        <source>The bag and everything in it are erased here, and can&apos;t come back. Copies made before keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bag for when you need it</source>
        <translation>حقيبة لوقت الحاجة</translation>
    </message>
    <message>
        <source>Start with ideas</source>
        <translation>البدء بأفكار</translation>
    </message>
    <message>
        <source>Start an empty bag</source>
        <translation>البدء بحقيبة فارغة</translation>
    </message>
</context>
<context>
    <name>BagPage</name>
    <message>
        <source>My bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bag was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>تمت الإزالة نهائيًا.</translation>
    </message>
</context>
<context>
    <name>BagsPane</name>
    <message>
        <source>My bags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>One for you, one for each child, one for a pet; one to leave at once, one with time to prepare: as many as help, or none. To put them in another order, drag them, or press Alt with an arrow key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeStep</name>
    <message>
        <source>Not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs watch what is typed and shown on a computer. Notes can&apos;t stop them. If the other person may control this computer, use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing such a program, or going quiet all at once, can make things more dangerous. If you can, talk to a helpline first, from another phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone can make you say the words that open this place. And an expert with time can see that this computer holds more than notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored until the last page. You can stop at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Belonging</name>
    <message>
        <source>The original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bag that is kept there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bag they know of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundleModel</name>
    <message>
        <source>made on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Choose other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on these words open this place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not your present words. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterList</name>
    <message>
        <source>{count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message>
        <source>Numbers to call</source>
        <translation>أرقام للاتصال</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Offer ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>To put steps in another order, drag them in the list, or press Alt with an arrow key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other plan: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckAll</name>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry, record and file is read, to see whether it is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked on %1: everything was whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked on %1: part of it was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>Entries</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>No date: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of days: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeFrame</name>
    <message>
        <source>Spare words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>What they have, from my papers and bags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers they have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written about in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is safe to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is safe to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they keep for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about what they keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would call the police if they hear or see something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours, for example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>No name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>A bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>A copy of what is written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would call the police</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Names, numbers and addresses.</source>
        <translation>أسماء وأرقام وعناوين.</translation>
    </message>
    <message>
        <source>People you can reach</source>
        <translation>أشخاص يمكنك الوصول إليهم</translation>
    </message>
    <message>
        <source>Friends, family, neighbours, helpers. Fill in as much or as little as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>أرقام للاتصال</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Make the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copy: %1. It opens with: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy to keep outside the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For someone you trust, or a place that the other person does not go to. It is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter for the person who keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever opens it can read all of this. What you marked as only for you stays out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the words face to face. Don&apos;t write them down with the stick, and don&apos;t send them to a phone that the other person may look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is there, as “%1”. You can take the stick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file could not be read and is not in it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files could not be read and are not in it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with this name is there already. Press again to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamageAdvice</name>
    <message>
        <source>Make a copy to keep outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can still be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of what is kept here was damaged. What can be read is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Hide everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be opened just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words were right. Nothing was changed and nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the computer and try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that does not help: someone who knows computers and whom you trust can copy the folder in which Notes keeps its files, before anything else is tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have a copy outside the house, everything in it can still be read there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Please write day, month and year, like {example}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search field of your notes, your words, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened? Nothing is lost. Clear the field and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hide everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is stored as you type. There is nothing to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or Shift three times, or the button at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorField</name>
    <message>
        <source>shopping list for the weekend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyStep</name>
    <message>
        <source>When someone may be looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the field empty. Press %1 and let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your words. The field shows other letters, as if you searched for a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndSetup</name>
    <message>
        <source>Stop the set-up words from working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up words still make a new, empty place on this computer. You can stop that. What you keep here is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Press again to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up words no longer work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>No date</source>
        <translation type="unfinished">بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Correct this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is erased here, with its photos and files, and can&apos;t come back. That something was written, and when, stays noted here. Copies made before keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a court case open or likely? Ask a lawyer first: removing can count against you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry stays, with a mark that you took it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished">سحبه</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took this entry back. It stays here, with that mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>It is erased here, with its photos and files, and can&apos;t come back. Copies made before keep it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something is wrong with this copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not an encrypted copy, or its beginning is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged or not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file would take far too long to open, so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is right, but this file does not hold a copy that can be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy was made by a newer version. Please update, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy was changed after it was made, so it was not taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this copy is not in a form that can be read, so it was not taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy is larger than can be handled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy needs a passphrase of at least five words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was changed while the copy was being made. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy is already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy cannot be written there. Is the stick still there, and may it be written to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room there for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on this disk. What was saved before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder can&apos;t be written to. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is already open on this computer. Close the other one, or restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged and can&apos;t be read. Nothing was overwritten. Copy the whole folder to a safe place before you try anything, and use your last copy from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full or does not answer. What was saved before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long to be kept here. Keep it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved. What was saved before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote down was changed from outside this program. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has too little free memory right now. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was saved by a newer version of this program. Please use the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in it is damaged. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this file is not what it says. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words can&apos;t be used. Please choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose words with at least 8 letters or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small file that holds the keys is damaged. Everything is still here and can be read and written, but the words that open it can&apos;t be changed. Make a copy to keep outside soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bags that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things in bags that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote about the other person, which could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written about the whole plan, which could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the plan that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other things that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the journal whose words could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries being written that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files whose names could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files whose names could not be read, kept with an entry being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of what others gave you that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that were found again in the search, and are kept as an entry being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tells this space from others could not be read. Copies from now on do not show that they follow earlier ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signs copies could not be read. Copies from now on are signed with a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal over the journal had to be made anew: it has other words than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of what is kept here is older than the rest, or missing. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of what is kept here can&apos;t be read. Everything else is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file kept here is damaged or not complete. The others are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something may not be found or shown, though it is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file in which everything is kept is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceStep</name>
    <message>
        <source>What this place shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a diary, papers and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, a plan, a bag, papers, people, and a copy for outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like an ordinary diary. The other pages are not there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Whoever looks after this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with the administrator&apos;s password can see everything on it, and put in programs that watch. This page can&apos;t find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that may be the other person, use another device for what matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a family group (Family Safety) another person can be told which programs were used, and for how long. There it says Notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Windows&apos; Settings, under Accounts, you can see whether you are in one. Leaving it can be seen by the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that were started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows notes which programs were started, and when. There it says Notes, and nothing of what you did here. The first start may bring a warning, because few people use this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ordinary notes too. A program that is used looks ordinary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Screen Time and Family Sharing another person can be told which programs were used, and for how long. There it says Notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In System Settings, under Screen Time and Family, you can see whether that is so. Changing it can be seen by the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a program came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Mac notes from which address a program was loaded, and may warn at the first start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the program from a stick that someone else filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this is open, the computer&apos;s list of running programs shows Notes twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this when you are done. Nothing is left to remove then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you do here goes into a list of recent files. But when a file that you saved is opened with another program, its name is remembered, and often a small picture of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick that you keep with you. What this page can find of it is shown above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick that you keep with you. In the Explorer you can take a single file off the list of recent files: click on it with the right button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick that you keep with you. The Finder shows the list under Recents; the Apple menu has one too, which can only be cleared as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your Documents folder is also kept online (%1), your ordinary notes lie there, with the times when they were changed. A file that you save into such a folder goes online at once, and can stay there after you remove it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents kept online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save copies or photos into Documents, Desktop or Pictures. A stick is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some computers take a picture of the screen every few seconds and keep it (Recall). Other programs can do it too, and so can a camera in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Windows&apos; Settings, under Privacy, you can see whether Recall is on. Switching it off can be noticed. Another device is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that take pictures of the screen, or record it, see this too. So does a camera in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program can prevent that. If you think that somebody watches, use another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this program was loaded on this computer, the browser&apos;s history and its list of downloads say so. An account that the browser is signed in to may show it on other devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking out just these entries is noticed less than clearing everything. What is on other devices stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs keep all that is copied. What you copy here carries the request not to keep it. Not every program listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy from here only what you must. It can be pasted for a short while, and not after you hide this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Windows key with V shows what Windows has kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File History, restore points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup (%1) copies the locked files too, and shows on which days they changed. What is in them stays locked, but your words from that day open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can take them out of a backup without it being seen. Keep your words to yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that is put on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer that is short of memory, or asleep, may write parts of its memory to the disk. An expert could find something there that was shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this before the computer sleeps. Switch it off when you can, rather than letting it sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer notes that a stick was put in, what it is called, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one that is often in this computer, or make the copy on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer and the printer can keep a list of what was printed, and sometimes the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print somewhere else: at a library, or with a helper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other programs throw away lies in the bin, on a stick too. An expert can often bring back what was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is removed on this page does not go into the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every Notes has the same locked files, used or not. They grow when large photos and films are added here. An expert can see that they could hold more than notes, not what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep large films on a stick, outside the house.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to look at it, or to save a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be shown here. You can save a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>This folder can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not answer yet. You can choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose this &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stick is there now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick was taken out. This is the home folder now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a folder with this name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with this name is there already. Press again to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Photos and files</source>
        <translation>صور وملفات</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo says it was taken on {day} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place it names: latitude {lat}, longitude {lon}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera&apos;s clock can be wrong. Nothing in the photo is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesOfRecord</name>
    <message>
        <source>Photos and files</source>
        <translation>صور وملفات</translation>
    </message>
</context>
<context>
    <name>FilledStep</name>
    <message>
        <source>The way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You come back here through the search field of your notes. Try it in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your words. Then press %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {every} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person it has to do with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>The words for your record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words for my record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six words stand for your whole record. Read them over the phone to someone you trust, who writes them down with the date: while the words here are the same, nothing in the record was changed, taken out or slipped in. Each new entry makes new words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>My plan</source>
        <translation>خطتي</translation>
    </message>
    <message>
        <source>Make a copy to keep outside the house</source>
        <translation>إنشاء نسخة تُحفظ خارج المنزل</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا توجد بعد</translation>
    </message>
    <message>
        <source>Last one: %1</source>
        <translation>الأخيرة: %1</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Growing</name>
    <message>
        <source>With these files the hidden files grow past 512 MB. Somebody who looks at sizes could wonder. Large films are better kept on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these files the hidden files grow past 64 MB, and they don&apos;t get smaller again. Somebody who looks at sizes could wonder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HideButton</name>
    <message>
        <source>Hide now</source>
        <translation>إخفاء الآن</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>What it said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took it back: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You corrected it: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words stayed as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote first: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Found</source>
        <translation>نتائج البحث</translation>
    </message>
</context>
<context>
    <name>IdeasPane</name>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these are in your list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>This window closes soon. Any key keeps it open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleSettings</name>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide everything after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long without a key, a click or a movement in this window, and everything hides by itself. What you wrote is kept. In the last 20 seconds the window fades, and any key keeps it. Work that goes on then is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gave it to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy that somebody gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept here apart from your own things, to read only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>ما حدث، في سطر واحد</translation>
    </message>
    <message>
        <source>What kind of thing it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in my own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here only what you would not mind the other person reading one day. What you saw and heard, and exact words, help most. There is a place for you alone below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said, and how it was for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injuries, weapon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation>الأطفال</translation>
    </message>
    <message>
        <source>Car, phone, computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police and court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy that you make ever carries this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Until this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, in my own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: the week after Easter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>في الحقيبة</translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original, copy or photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it safe to move it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it would be noticed, let it lie. A photo or a copy may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For medicines and papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>No name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed</source>
        <translation>في الحقيبة</translation>
    </message>
    <message>
        <source>not packed yet</source>
        <translation>ليس في الحقيبة بعد</translation>
    </message>
    <message>
        <source>good until {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>What happened, in one line</source>
        <translation>ما حدث، في سطر واحد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck through: taken out. Bold and underlined: put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[taken out: {text}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[put in: {text}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following or watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing up at home, work or school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwanted calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages, e-mail, posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, gifts, flowers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacting family, friends or work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threats to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threats to family, friends, pets, children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threats of suicide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blackmail, accounts broken into, posing as me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking device or spy software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage to things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit, pushed or hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choked or strangled (hands, arm or anything on the neck)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual assault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intimate pictures taken or shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control over money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaking a court order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing over the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were children there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the children saw or heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who saw or heard it, and how to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were the police called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I felt when it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I have felt since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor or hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, computer or tracker used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was there a court order then?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it break a court order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People it has to do with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers it has to do with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For me only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can kill hours or days later with no mark. Get medical care now, even if you feel well. Photos with the date, taken over several days, can show marks that come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in your lists now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t know when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalLayout</name>
    <message>
        <source>A line for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>ما حدث، في سطر واحد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>About the other person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to my diary</source>
        <translation>إضافة إلى يومياتي</translation>
    </message>
    <message>
        <source>Add to my record</source>
        <translation>إضافة إلى سجلي</translation>
    </message>
    <message>
        <source>Remove this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it is a draft, kept as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it is a draft, kept as you type. Once added, it stays as it is with its date. You can always add a correction beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your diary</source>
        <translation>يومياتك</translation>
    </message>
    <message>
        <source>Write one line, or as much as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Start with one line. The details can come later, or never. Everything is kept as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Change what should be different. What you wrote first stays beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalList</name>
    <message>
        <source>No words yet</source>
        <translation>لا كلمات بعد</translation>
    </message>
    <message>
        <source>Not added yet</source>
        <translation>لم تُضف بعد</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Added.</source>
        <translation>تمت الإضافة.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>تمت الإزالة نهائيًا.</translation>
    </message>
</context>
<context>
    <name>KeyChoice</name>
    <message>
        <source>The key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Another program uses this key, so it would not work. The one before stays. Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>One key hides everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it at any time, from any program: all of this is gone from the screen at once. What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it while this window is in front: all of this is gone from the screen at once. What you wrote is kept. On this desktop no key works while another program is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this window is open, these do the same: pressing Shift three times, and the button at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also hides by itself when nobody has been there for 3 minutes. You can change that later, in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses this key, so it would not work. Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnowingPage</name>
    <message>
        <source>Pages to read</source>
        <translation>صفحات للقراءة</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>A letter for the person who keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for keeping this for me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please don&apos;t message me or call me about it. Talk to me only when we are alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please don&apos;t confront anyone, and don&apos;t show it to anyone. It could put me in danger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please don&apos;t delete it, and don&apos;t change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may give it to: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you can&apos;t reach me by … , then please … </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may ask you for it, in court too. You can ask a lawyer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you open it, your browser and your downloads folder may keep a trace of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>This text is too long to be kept here. Keep it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Nothing found this way. Everything you wrote is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeSpare</name>
    <message>
        <source>Make spare words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have copied them. Use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t want them after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are for someone you trust: on paper. Whoever has them can open everything here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are for someone you trust outside the house: on paper, given face to face. Don&apos;t keep them at home. Whoever has them can open everything here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them now. They are shown only this once, and they open nothing before you press the button below. Spare words from before end then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not your present words. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the spare words open this place too. They are not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakingStep</name>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored. You can go back or try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>Month calendar, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside this month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>To hide everything: %1</source>
        <translation>لإخفاء كل شيء: %1</translation>
    </message>
</context>
<context>
    <name>NewFolder</name>
    <message>
        <source>New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder can&apos;t have this name: leave out \ / : * ? &quot; &lt; &gt; | and a dot at either end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something with this name already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that it would be in is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to make a folder here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder can&apos;t be made here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewKey</name>
    <message>
        <source>Make a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody may have copied the files of this place, or knows your words, make a new key. Everything is locked anew, and opens with new words only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still being stored or worked on. Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewKeyPage</name>
    <message>
        <source>Make the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is locked anew, with new words. This can take some minutes. You can hide everything at any time, and nothing is lost by it: come back with your present words, and where they don&apos;t open it any more, with the new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not reach a copy of the files that somebody took before. Whoever has such a copy and the words from then can read in it what was written until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New spare words, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not your present words. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was, and your present words still open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on these words open this place:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new spare words open it too. They are not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words and the spare words from before open nothing here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the files that somebody took before still opens with the words from then. Nothing that you write from now on is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewWords</name>
    <message>
        <source>These words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type some words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would be guessed at once. Add a word or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type them a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who knows you could guess this. One more word makes it better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair. One more word makes it better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotHereStep</name>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that Notes made for keeping more than notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program itself, under the name Notes, and what you wrote in it. Also the download, in the downloads folder and in the browser&apos;s list. You can remove these as you would anything else. A sudden tidying up can be noticed too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to go instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer at a library, at a friend&apos;s, or at work. You can take the program there on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The small file that holds the keys is damaged. Everything is still here and can be read and written, but the words that open it can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something did not work just now. What you wrote is kept. If it goes on, hide this and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses %1, so it does not hide this. Shift three times and the button do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses %1, so it does not hide this. The button does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From another program %1 does not work on this desktop. In this window, %1, Shift three times and the button hide everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From another program %1 does not work on this desktop. In this window, %1 and the button hide everything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Choose your country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>خطوط المساعدة</translation>
    </message>
</context>
<context>
    <name>NumbersPane</name>
    <message>
        <source>Numbers to call</source>
        <translation>أرقام للاتصال</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Choose your country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the original is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued on, or about when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on, or about when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A copy of the order helps in each of these places. Any answer is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where copies are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to the other person on, or about when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police department that has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was told of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is past. The court or an advocate can say what is possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends soon. The court or an advocate can say whether it can be made longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends soon.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Who has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove copy {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, or about when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody who was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Marriage, divorce, custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protective or restraining order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical, vaccinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank, tax, pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease, deed, mortgage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will, power of attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At school or day-care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a friend or relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies: {places}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important papers</source>
        <translation>أوراق مهمة</translation>
    </message>
    <message>
        <source>Where each paper is, who has a copy, and scans to keep here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written about in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
</context>
<context>
    <name>PasteSettings</name>
    <message>
        <source>15 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you copy here can be pasted for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it is taken back, and at once when you hide everything. Programs that keep a list of what was copied are asked to leave it out. Some may keep it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>Picture {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folders of this name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody and nothing is there to choose yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found with these letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick or drive: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesField</name>
    <message>
        <source>Is a copy there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Only: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every chapter, with notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>A day to look at the plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if you want one. From that day on a line here says so, and nothing else happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note about the whole plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Take what fits. You can change the words later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>خطتي</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>الفصول</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>الخطة كاملة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Ctrl + Shift + Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shopping list for the weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipe for apple cake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>books to take back to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened? Nothing is lost. Clear the field and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentWords</name>
    <message>
        <source>Your present words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a file (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Paper can be found. Print this only if you have a safe place for it. The computer and the printer may list that something was printed, and when, and they can keep the pages for days. In such a list it is called “{name}”. At a library, or with a helper, is safer than at home or at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who has the file can read it: it is not locked. On this computer others can find it, and the programs that open it may remember it. A stick that you keep with you is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits on one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {count} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was handed to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>It is there now, as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>An entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what it said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took this entry back. It stays here, with that mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took it back: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You corrected it: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote first: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
</context>
<context>
    <name>PrivateSession</name>
    <message>
        <source>%1, or Shift three times</source>
        <translation>%1، أو Shift ثلاث مرات</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>What happened? One line is enough.</source>
        <translation>ماذا حدث؟ يكفي سطر واحد.</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>ما حدث، في سطر واحد</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>كتابة المزيد</translation>
    </message>
    <message>
        <source>Add to my record</source>
        <translation>إضافة إلى سجلي</translation>
    </message>
    <message>
        <source>It is in your record.</source>
        <translation>أُضيف إلى سجلك.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>تدوينه</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceivedPage</name>
    <message>
        <source>Copies from others</source>
        <translation>نسخ من آخرين</translation>
    </message>
    <message>
        <source>If somebody gave you a copy of what they keep, you can read it here. Yours stays apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy that somebody gave you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>تمت الإزالة نهائيًا.</translation>
    </message>
</context>
<context>
    <name>RehearseStep</name>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First press “Try it now”. Then press %1, or Shift three times, or the button at the top right. The window goes away, and comes back after two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It worked. From now on it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now press %1, or Shift three times, or the button.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveBar</name>
    <message>
        <source>Remove for good</source>
        <translation>إزالة نهائية</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الاحتفاظ به</translation>
    </message>
</context>
<context>
    <name>RemoveCopy</name>
    <message>
        <source>Remove this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this copy goes from here for good, with its photos and files. This can&apos;t be undone. The file that it came from is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الاحتفاظ به</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Save what can still be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of what is kept here was damaged. While this page is open, nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have a copy outside the house, everything in it can still be read there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairPart</name>
    <message>
        <source>Save what can still be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the repaired copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can still be read can be saved into a new file. The damaged file stays as it is until you have seen what was saved, and agree. If you can, copy the folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you use the repaired copy, the damaged file goes. Copy the folder before, if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was saved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was found is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the whole plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things in bags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the other person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>صور وملفات</translation>
    </message>
    <message>
        <source>Copies from others</source>
        <translation>نسخ من آخرين</translation>
    </message>
    <message>
        <source>Everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Nothing found with these words.</source>
        <translation>لم يُعثر على شيء بهذه الكلمات.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>نتائج البحث</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>Go on writing</source>
        <translation>متابعة الكتابة</translation>
    </message>
    <message>
        <source>You were writing something:</source>
        <translation>كنتِ تكتبين شيئًا:</translation>
    </message>
</context>
<context>
    <name>SaveCopy</name>
    <message>
        <source>Save a copy of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file saved on this computer can be found and opened by others who use it. The programs that open it may remember it. A stick that you keep with you is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is there now, as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
</context>
<context>
    <name>SectionChoice</name>
    <message>
        <source>Take the tick away from what you don&apos;t want to see. Nothing in it is lost: the search still finds it, and a tick brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Diary</source>
        <translation>اليوميات</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>خطتي</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>الحقيبة</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>إنشاء نسخة</translation>
    </message>
    <message>
        <source>Copies from others</source>
        <translation>نسخ من آخرين</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>من المفيد معرفته</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Part of a locked copy. Everything was hidden while it was being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a file. Everything was hidden while it was being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked copy that you made. Without its words nobody can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that you saved from here. Whoever uses this computer can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that you added here. It is still in its old folder too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You saved something under this name. What is there now is another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s list of recently used files names this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer keeps a small picture of this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A print-out made with this program. It may be one of your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing outside is changed. This page does not name it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can use it. It does not go into the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is your only copy outside, keep it until there is another. It does not go into the bin: you can&apos;t bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you keep here stays. The file does not go into the bin: you can&apos;t bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you keep here stays; it is read first, to be sure of it. The file in the folder does not go into the bin: you can&apos;t bring it back. If it may be needed in court, ask a lawyer before. Somebody who knows the folder could notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this one line of the list goes. The file itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the small picture is removed. Where the file is still there, the computer can make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it first, if you are not sure. It does not go into the bin: you can&apos;t bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not named here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has changed since this page looked. Nothing was removed. Press “Look again”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be read whole from here, so the one in its folder was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer does not let this be removed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or stick does not answer. Nothing was removed. Is the stick still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was being saved on %1 when everything was hidden. The stick, or the file, is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You saved this on %1. The stick, or the file, is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>The words that open this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that hides everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this can&apos;t do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words for your record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t help where someone makes you say the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t hide from an expert that this computer holds more than notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer still shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t stop programs that watch what is typed and shown on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you forget the words and have no spare ones, nobody can open this place again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next time that you open this place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Hide everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Who they are to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth, or about how old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a court order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which order, and until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>A log of what happened often begins with these facts. Write them here once. Anything may stay empty. A copy that you make of what happened carries them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the other person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>تمت الإزالة نهائيًا.</translation>
    </message>
</context>
<context>
    <name>ShiftSettings</name>
    <message>
        <source>Shift pressed three times hides everything too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a menu of another program is open, only Ctrl, Alt and Shift pressed together are heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this window is open, and not from other programs. On Windows, five presses of Shift start Sticky Keys. One press pauses some screen readers. If that is in your way, switch it off here and use the key or the button.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sights</name>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 about then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with a range of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Mondays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Tuesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Wednesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Thursdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Fridays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Saturdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Sundays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, more %2 (%3) than on any other day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, most between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, most %2 between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on %3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no entry on any one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 with a range of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>entries, day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>entries, days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 with no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry that you took back is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries that you took back are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another time zone: %1, each at the hour of the clock there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SightsView</name>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you add to your diary shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you add to your record shows here. Drafts are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you look for is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 means about then: counted apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line below a day: an entry with a range of days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries with no date or a range of days stand beside the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoonLine</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpareChoice</name>
    <message>
        <source>Make spare words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them now, for someone you trust. They are shown only this once, and work once the new key is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t want them after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spare words from before end. Without new ones there are none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpareStep</name>
    <message>
        <source>Spare words, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you forget your words, spare words open this place too. Without them nobody can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are for someone you trust outside the house, on paper, given face to face. Whoever has them can open everything here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make spare words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them now. They are shown only this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t want them after all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpareWords</name>
    <message>
        <source>End the spare words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you forget your words, spare words open this place too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are some, made on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None were made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spare words open nothing here any more, whoever has them. Be sure that you know your own words: they are then the only way in. In a copy of the files that somebody took before, the spare words still work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spare words open nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>A new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>تمت الإزالة نهائيًا.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillShowsPage</name>
    <message>
        <source>What this computer still shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write here is locked away. But a computer keeps some things by itself, and no program can prevent that. This page says which, and what you can do. It changes nothing unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is suddenly gone can be noticed, and that can be dangerous. If you are not sure, leave it, or ask an advocate first. Another device is safer: a friend&apos;s, a library&apos;s, one at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left by using this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a computer keeps by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below each, set in a little, stands what you can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was found. Each is removed only if you say so, one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found: no file that was saved from here, nothing in the list of recently used files, no print-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking. This does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Systems</name>
    <message>
        <source>%1, as here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>recipes.dat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the file. Best is one like those that are already on the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Please write the time like {example}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>no entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the time is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between two times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>months</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTable</name>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Only a part of this picture can be read. The file is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged. What is left of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page can&apos;t be shown. The file is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown. The file is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
{about}

This file is kept exactly as it is. It can&apos;t be opened here; it is part of the copies you make.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>الصورة كاملة</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>List</source>
        <translation type="unfinished">القائمة</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>Weekdays and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WholePane</name>
    <message>
        <source>The whole plan</source>
        <translation>الخطة كاملة</translation>
    </message>
    <message>
        <source>You wanted to look at this plan again on {day}. Whenever it suits you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words open this place. Say them to yourself a few times. Capital letters, accents and spaces do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell you the words again. Best not to write them down at home.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
