package hexmail.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import hexmail.adapter.persistence.database.JdbiFactory;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PreparedStatementsTest {
  private static final String NAME = "select name from person where id = :id";

  private final HikariDataSource pool = pool();
  private final List<Statement> used = new ArrayList<>();
  private final Jdbi jdbi =
      JdbiFactory.over(pool)
          .setStatementBuilderFactory(new PreparedStatements())
          .setSqlLogger(
              new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                  used.add(context.getStatement());
                }
              });

  private static HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(SqliteConnections.inMemory());
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  @BeforeEach
  void fill() {
    jdbi.useHandle(handle ->
        handle.execute("create table person (id integer primary key, name text not null)"));
    jdbi.useHandle(handle -> handle.execute("insert into person values (1, 'Ada'), (2, 'Grace')"));
    used.clear();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_query_is_prepared_once_and_forgets_its_values() {
    assertThat(name(1)).isEqualTo("Ada");
    assertThat(name(2)).isEqualTo("Grace");

    assertThat(used).hasSize(2).containsOnly(used.getFirst());
    assertThat(used.getFirst().toString()).doesNotContain("Grace").endsWith("parameters=[null]");
  }

  @Test
  void the_same_query_can_run_twice_at_a_time() {
    String together =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select id from person order by id")
                .mapTo(Integer.class)
                .list()
                .stream()
                .map(id ->
                    query(handle, id)
                        .map((row, _) -> row.getString(1) + name(handle, 3 - id))
                        .one())
                .reduce("", String::concat));

    assertThat(together).isEqualTo("AdaGraceGraceAda");
    assertThat(name(1)).isEqualTo("Ada");
  }

  @Test
  void a_change_of_the_schema_is_seen() {
    assertThat(pair()).isEqualTo("Ada 2");

    jdbi.useHandle(handle -> handle.execute("alter table person add column title text"));

    assertThat(pair()).isEqualTo("Ada 2");
    assertThat(used.getFirst()).isSameAs(used.getLast());
  }

  private String pair() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select one.*, other.id as next from person one join person other on other.id = one.id + 1")
            .map((row, _) -> row.getString("name") + " " + row.getInt("next"))
            .one());
  }

  @Test
  void the_query_used_last_stays_prepared() {
    String _ = name(1);
    IntStream.rangeClosed(1, PreparedStatements.MOST).forEach(this::another);
    String _ = name(1);
    another(PreparedStatements.MOST);

    assertThat(used.getLast()).isSameAs(used.get(PreparedStatements.MOST));
    assertThat(used.get(PreparedStatements.MOST + 1)).isNotSameAs(used.getFirst());
  }

  private void another(int number) {
    int same =
        jdbi.withHandle(
            handle -> handle.createQuery("select " + number).mapTo(Integer.class).one());
    assertThat(same).isEqualTo(number);
  }

  private String name(int id) {
    return jdbi.withHandle(handle -> name(handle, id));
  }

  private static String name(Handle handle, int id) {
    return query(handle, id).mapTo(String.class).one();
  }

  private static Query query(Handle handle, int id) {
    return handle.createQuery(NAME).bind("id", id);
  }
}
