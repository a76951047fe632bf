package hexmail.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.outage.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepeatedQueriesTest {
  private final List<Integer> asked = new ArrayList<>();
  private final Path file;
  private final SqliteDatabase database;
  private final RawDatabase otherProcess;
  private final Function<Integer, String> names;

  RepeatedQueriesTest(@TempDir Path folder) throws SQLException {
    file = folder.resolve("hexmail.db");
    database = SqliteDatabase.in(SqliteFile.at(file));
    otherProcess = RawDatabase.at("jdbc:sqlite:" + file);
    names = database.repeated(this::name);
  }

  @BeforeEach
  void fill() throws SQLException {
    otherProcess.run(
        "create table person (id integer primary key, name text not null)",
        "insert into person values (1, 'Ada'), (2, 'Grace')");
  }

  @AfterEach
  void close() throws SQLException {
    otherProcess.close();
    database.close();
  }

  private String name(Handle handle, Integer id) {
    asked.add(id);
    return handle
        .createQuery("select name from person where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse("nobody");
  }

  private static int rename(Handle handle, String name) {
    return handle.execute("update person set name = ? where id = 1", name);
  }

  @Test
  void a_result_is_kept_while_nothing_is_written() {
    assertThat(names.apply(1)).isEqualTo("Ada");
    assertThat(names.apply(2)).isEqualTo("Grace");
    assertThat(names.apply(1)).isEqualTo("Ada");
    assertThat(asked).containsExactly(1, 2);
  }

  @Test
  void a_write_of_any_process_is_seen_at_once() throws SQLException {
    assertThat(names.apply(1)).isEqualTo("Ada");
    database.write(handle -> rename(handle, "Ada Lovelace"));
    assertThat(names.apply(1)).isEqualTo("Ada Lovelace");

    otherProcess.run("update person set name = 'Ada King' where id = 1");
    assertThat(names.apply(1)).isEqualTo("Ada King");

    try (SqliteDatabase second = SqliteDatabase.in(SqliteFile.at(file))) {
      second.write(handle -> rename(handle, "Countess"));
      assertThat(names.apply(1)).isEqualTo("Countess");
    }
  }

  @Test
  void a_transaction_sees_what_it_has_written_and_nobody_else_does() {
    assertThat(names.apply(1)).isEqualTo("Ada");
    String within =
        database.write(handle -> {
          int _ = rename(handle, "Ada Lovelace");
          String seen = names.apply(1);
          handle.rollback();
          return seen;
        });

    assertThat(within).isEqualTo("Ada Lovelace");
    assertThat(names.apply(1)).isEqualTo("Ada");
  }

  @Test
  void the_results_of_many_keys_do_not_pile_up() {
    assertThat(IntStream.range(0, KeptResults.MOST).mapToObj(names::apply)).contains("Grace");
    assertThat(names.apply(1)).isEqualTo("Ada");
    assertThat(asked).hasSize(KeptResults.MOST + 1);
  }

  @Test
  void a_kept_result_does_not_hide_that_the_store_has_gone() throws Exception {
    assertThat(names.apply(1)).isEqualTo("Ada");
    Files.delete(file);
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> names.apply(1));
  }

  @Test
  void nothing_is_found_after_the_end() {
    assertThat(names.apply(1)).isEqualTo("Ada");
    database.close();
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> names.apply(1));
  }
}
