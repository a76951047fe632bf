package hexmail.bootstrap.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The application's SQLite file, read and changed from outside.
public record DatabaseFile(Path file) {

  public int count(String table) {
    return rows(table, Set.of()).size();
  }

  /// The sorted rows of a table as text, without some of its columns.
  public List<String> rows(String table, Set<String> without) {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row(rows, without));
      }
      return found.stream().sorted().toList();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /// The names of all tables.
  public Set<String> tables() {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery("select name from sqlite_master where type = 'table'")) {
      Set<String> tables = new TreeSet<>();
      while (names.next()) {
        tables.add(names.getString(1));
      }
      return tables;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  public void change(String... statements) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String row(ResultSet rows, Set<String> without) throws SQLException {
    TreeMap<String, String> values = new TreeMap<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      String name = rows.getMetaData().getColumnName(column);
      if (!without.contains(name)) {
        byte[] value = rows.getBytes(column);
        values.put(name, value == null ? "null" : java.util.HexFormat.of().formatHex(value));
      }
    }
    return values.toString();
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
