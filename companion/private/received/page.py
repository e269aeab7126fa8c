"""Copies that somebody else gave: kept apart, to read only."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.page import Page, Services
from companion.private.received.importing import ImportForm
from companion.private.received.models import BundleModel
from companion.private.received.reading import ReadingView
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.vault.received import ReceivedBundle
from companion.widgets.column import Column, button
from companion.widgets.form import wrapped

LIST_HEIGHT = 260


class ReceivedPage(Page):
    """Three views: the list of copies, taking one in, reading one."""

    section: ClassVar[Section] = Section.RECEIVED

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._model = BundleModel(self)
        self._list = self._build_list()
        self.importing = ImportForm(services)
        self.importing.taken.connect(self._taken)
        self.importing.closed.connect(self._to_list)
        self.reading = ReadingView(services)
        self.reading.closed.connect(self._to_list)
        self._views = QStackedWidget()
        for view in (self._list, self.importing, self.reading):
            self._views.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._views)

    def refresh(self) -> None:
        """Read the list of copies again."""
        try:
            bundles = self.services.vault.received.bundles()
        except VaultError as error:
            self._none.setText(in_words(error))
            bundles = []
        self._model.show_bundles(bundles)
        self.bundles.setVisible(bool(bundles))
        self._none.setVisible(not bundles)

    def _build_list(self) -> Column:
        column = Column()
        column.heading(self.tr("Copies from others"))
        column.text(self.tr("If somebody gave you a copy of what they keep, you can read it here. Yours stays apart."))
        self._none = wrapped(self.tr("There is none here yet."))
        column.put(self._none)
        self.bundles = QListView()
        self.bundles.setAccessibleName(self.tr("Copies"))
        self.bundles.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.bundles.setMinimumHeight(LIST_HEIGHT)
        self.bundles.setModel(self._model)
        self.bundles.activated.connect(self._open)
        self.bundles.clicked.connect(self._open)
        column.put(self.bundles)
        self.add = button(self.tr("Open a copy that somebody gave you"))
        self.add.clicked.connect(self._to_import)
        column.row(self.add)
        return column

    def _open(self, index: QModelIndex) -> None:
        self._read(self._model.bundle_at(index))

    def _taken(self, bundle: ReceivedBundle) -> None:
        self.refresh()
        self._read(bundle)

    def _read(self, bundle: ReceivedBundle) -> None:
        self.reading.show_bundle(bundle)
        self._views.setCurrentWidget(self.reading)

    def _to_list(self) -> None:
        self.refresh()
        self._views.setCurrentWidget(self._list)

    def _to_import(self) -> None:
        self._views.setCurrentWidget(self.importing)
        self.importing.choose.setFocus()
