package hexmail.benchmarks.micro;

import hexmail.domain.credential.Credential;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;

/// The credential that every call of Gmail reads, and rows of the index, through the adapter, JDBI
/// and bare JDBC: the overhead of each layer for the same statement on the same file.
public class StatementBenchmark extends MicroBenchmark {
  private static final int ROWS = 50;
  private static final String ROWS_OF =
      """
      select message, received_at, body from message_summary
      where subject = %s and message in (%s)
      """;
  private static final List<String> TEXTS =
      List.of("subject", "email", "scopes", "state", "state_reason");
  private static final List<String> NUMBERS =
      List.of("access_token_expires_at", "consented_at", "refreshed_at", "version");

  private final PopulatedStore store = new PopulatedStore();
  private final Connection connection;
  private final Jdbi jdbi;
  private final PreparedStatement prepared;

  public StatementBenchmark() {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + store.database());
      prepared = connection.prepareStatement("select * from credential where subject = ?");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    jdbi = Jdbi.create(connection);
  }

  /// Through the adapter, decrypted.
  @Benchmark
  public Optional<Credential> credential() {
    return store.credentials().find(PopulatedStore.ACCOUNT);
  }

  @Benchmark
  public List<Object> credentialByJdbi() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from credential where subject = :subject")
            .bind("subject", PopulatedStore.ACCOUNT.value())
            .map((row, _) -> columns(row))
            .one());
  }

  @Benchmark
  public List<Object> credentialByJdbc() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select * from credential where subject = ?")) {
      return credential(statement);
    }
  }

  /// With a statement that is prepared only once.
  @Benchmark
  public List<Object> credentialByPreparedJdbc() throws SQLException {
    return credential(prepared);
  }

  private static List<Object> credential(PreparedStatement statement) throws SQLException {
    statement.setString(1, PopulatedStore.ACCOUNT.value());
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return columns(row);
    }
  }

  /// The columns that the adapter reads.
  private static List<Object> columns(ResultSet row) throws SQLException {
    List<Object> columns = new ArrayList<>();
    for (String text : TEXTS) {
      columns.add(String.valueOf(row.getString(text)));
    }
    for (String number : NUMBERS) {
      columns.add(row.getLong(number));
    }
    columns.add(row.getBytes("refresh_token"));
    columns.add(row.getBytes("access_token"));
    return columns;
  }

  /// Fifty rows of the index, still encrypted.
  @Benchmark
  public List<byte[]> fiftyByJdbi() {
    return jdbi.withHandle(this::fifty);
  }

  private List<byte[]> fifty(Handle handle) {
    return handle
        .createQuery(ROWS_OF.formatted(":subject", "<ids>"))
        .bind("subject", PopulatedStore.ACCOUNT.value())
        .bindList("ids", ids())
        .map((row, _) -> row(row))
        .list();
  }

  @Benchmark
  public List<byte[]> fiftyByJdbc() throws SQLException {
    String marks = String.join(",", Collections.nCopies(ROWS, "?"));
    try (PreparedStatement statement = connection.prepareStatement(ROWS_OF.formatted("?", marks))) {
      statement.setString(1, PopulatedStore.ACCOUNT.value());
      int at = 2;
      for (String id : ids()) {
        statement.setString(at, id);
        at++;
      }
      List<byte[]> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(row(row));
        }
      }
      return rows;
    }
  }

  private static List<String> ids() {
    return SampleMessages.ids(0, ROWS).stream().map(id -> id.value()).toList();
  }

  private static byte[] row(ResultSet row) throws SQLException {
    row.getString("message");
    row.getLong("received_at");
    return row.getBytes("body");
  }

  @TearDown
  public void close() throws SQLException {
    prepared.close();
    connection.close();
    store.close();
  }
}
