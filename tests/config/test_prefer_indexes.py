"""PostgreSQL weighs an index as flash and memory do, unless someone has told it otherwise."""

import pytest
from django.db import connection

pytestmark = [pytest.mark.only_on("postgresql"), pytest.mark.django_db(transaction=True)]


def cost() -> str:
    with connection.cursor() as cursor:
        return str(cursor.execute("SHOW random_page_cost").fetchone()[0])


def test_a_new_connection_prefers_indexes() -> None:
    connection.close()
    assert cost() == "1.1"


def test_what_the_server_was_told_stands() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{connection.settings_dict["NAME"]}" SET random_page_cost = 3')
    connection.close()
    try:
        assert cost() == "3"
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f'ALTER DATABASE "{connection.settings_dict["NAME"]}" RESET random_page_cost')
        connection.close()
