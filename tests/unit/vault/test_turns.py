"""The lock of the database: in the order of asking, and reentrant."""

import threading
import time

from companion.vault.turns import Turns


def test_who_asks_first_gets_it_first() -> None:
    turns, order = Turns(), []

    def ask(number: int) -> None:
        with turns:
            order.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    with turns:
        for number, thread in enumerate(threads):
            thread.start()
            while len(turns._waiting) <= number:
                time.sleep(0.001)
        assert turns.wanted
    for thread in threads:
        thread.join()
    assert order == list(range(8))
    assert not turns.wanted


def test_who_takes_it_again_at_once_keeps_nobody_out() -> None:
    turns, ended, taken = Turns(), threading.Event(), []

    def greedy() -> None:
        while not ended.is_set():
            with turns:
                taken.append(len(taken))
                time.sleep(0.001)

    thread = threading.Thread(target=greedy)
    thread.start()
    while not taken:
        time.sleep(0.001)
    before = len(taken)
    with turns:
        after = len(taken)
    ended.set()
    thread.join()
    assert after - before <= 2


def test_it_may_be_taken_twice_by_one_thread() -> None:
    turns = Turns()
    with turns, turns:
        other = threading.Thread(target=turns.__enter__)
        other.start()
        while not turns.wanted:
            time.sleep(0.001)
    other.join(10)
    assert not other.is_alive()
