"""The QApplication of either process: the same name, icon and class, so that both look like one program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from companion.identity import Identity, resources


def make_application(identity: Identity) -> QApplication:
    """A QApplication that shows the identity and nothing else."""
    # A context menu or a grab of a tablet would load OpenGL on some systems, which leaves a shader cache.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseSoftwareOpenGL)
    QCoreApplication.setApplicationName(identity.app_id)
    QCoreApplication.setOrganizationName(identity.organisation)
    QGuiApplication.setDesktopFileName(identity.app_id)
    application = QApplication([identity.app_id])
    application.setApplicationDisplayName(identity.name)
    # A bitmap: the SVG plug-in would be loaded for this one picture.
    application.setWindowIcon(QIcon(str(identity.icon_path)))
    # Nothing slides or fades: who asked the system for less movement gets it, and nobody else misses it.
    application.setEffectEnabled(Qt.UIEffect.UI_General, False)
    # A tooltip or a placeholder animation is no reason to wake up while nobody is there.
    application.setQuitOnLastWindowClosed(False)
    return application


def system_language() -> str:
    """The user's language as two letters, such as "es"."""
    return QLocale.system().name()[:2]


def install_translations(application: QApplication, side: str, language: str) -> None:
    """Load our own texts of `side` ("cover" or "private") and Qt's dialogs in `language` (two letters)."""
    QLocale.setDefault(QLocale(language) if QLocale.system().name()[:2] != language else QLocale.system())
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), (side, str(resources() / "translations"))):
        translator = QTranslator(application)
        # With the country: Qt has "pt_BR" and "zh_TW" besides "de". Where it has only other countries', the first.
        found = translator.load(f"{name}_{QLocale().name()}", folder)
        if not found and name == "qtbase" and language not in {"en", "C"}:
            others = sorted(path.stem for path in Path(folder).glob(f"{name}_{language}_*.qm"))
            found = bool(others) and translator.load(others[0], folder)
        if found:
            application.installTranslator(translator)
