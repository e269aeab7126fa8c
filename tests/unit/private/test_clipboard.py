"""What is copied behind the door: every kind of it is marked, for every platform."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from companion.private.clipboard import OwnClipboard, marked, marks

Make = Callable[[], QMimeData]
WINDOWS = 'application/x-qt-windows-mime;value="{}"'


def text() -> QMimeData:
    data = QMimeData()
    data.setText("the grey car")
    data.setHtml("<b style='font-family:Secret Sans'>the grey car</b>")
    return data


def picture() -> QMimeData:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("grey"))
    data = QMimeData()
    data.setImageData(image)
    return data


def files() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/photo one.jpg"), QUrl.fromLocalFile("/b.pdf")])
    return data


def something_else() -> QMimeData:
    data = QMimeData()
    data.setData("application/x-rows", b"\x00\x01")
    return data


KINDS = [text, picture, files, something_else]


def test_marks_of_every_platform() -> None:
    assert marks("linux") == {"x-kde-passwordManagerHint": b"secret"}
    assert marks("win32") == {
        WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\x01\x00\x00\x00",
        WINDOWS.format("CanIncludeInClipboardHistory"): b"\x00\x00\x00\x00",
        WINDOWS.format("CanUploadToCloudClipboard"): b"\x00\x00\x00\x00",
    }
    assert set(marks("darwin")) == {
        "application/x-nspasteboard-concealed-type",
        "org.nspasteboard.ConcealedType",
    }


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize("make", KINDS)
def test_nothing_goes_unmarked(platform: str, make: Make) -> None:
    before = make()
    after = marked(before, platform)
    for name, value in marks(platform).items():
        assert bytes(after.data(name).data()) == value
    assert (after.text(), after.urls()) == (before.text(), before.urls())
    assert after.hasImage() == before.hasImage()
    if before.hasImage():
        assert after.imageData().size() == before.imageData().size()
    assert not after.hasHtml()
    assert bytes(after.data("application/x-rows").data()) == bytes(before.data("application/x-rows").data())


def test_her_time(qapp: QApplication) -> None:
    own = OwnClipboard(qapp.clipboard())
    assert own.seconds == 60
    own.seconds = 15
    assert own.seconds == 15
    assert not own._end.isActive(), "it begins with a copy"
