package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.StartupFailure;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A JDBC URL of a PostgreSQL database, without user and password.
///
/// @param text the whole URL
/// @param name hosts and database, for messages
public record PostgresUrl(String text, String name) {
  public static final String FORM = "jdbc:postgresql://HOST:PORT/DATABASE";

  private static final Pattern PARTS =
      Pattern.compile("jdbc:postgresql://([\\w.:,\\[\\]-]+/[\\w.%-]+)(?:\\?(.*))?");

  /// The parameters that are accepted. None of them is a secret, and none weakens a timeout.
  private static final Set<String> PARAMETERS =
      new TreeSet<>(
          Set.of(
              "channelBinding", "sslcert", "sslkey", "sslmode", "sslrootcert", "targetServerType"));

  /// Parses a URL. Messages never show it, because it may hold a password, although it must not.
  public static PostgresUrl parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new StartupFailure(
          "The database URL has an unknown form: use "
              + FORM
              + ", with user and password in settings of their own");
    }
    if (parts.group(2) != null) {
      for (String parameter : parts.group(2).split("&", -1)) {
        checkParameter(parameter);
      }
    }
    return new PostgresUrl(text, parts.group(1));
  }

  private static void checkParameter(String parameter) {
    if (!PARAMETERS.contains(parameter.replaceFirst("=.*", ""))) {
      throw new StartupFailure(
          "The database URL has a parameter that is not accepted: use only "
              + String.join(", ", PARAMETERS));
    }
  }
}
