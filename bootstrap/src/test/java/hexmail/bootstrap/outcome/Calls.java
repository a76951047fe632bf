package hexmail.bootstrap.outcome;

import static java.util.stream.Collectors.joining;

import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import java.util.List;

/// How often Google was called.
record Calls(Control google) {
  // The mail of a page is read in parts; how often is the affair of other tests.
  private static final List<Endpoint> IN_TABLES =
      List.of(
          Endpoint.AUTHORIZATION,
          Endpoint.TOKEN,
          Endpoint.USERINFO,
          Endpoint.REVOKE,
          Endpoint.MESSAGES_LIST);
  private static final List<Endpoint> MAIL =
      List.of(
          Endpoint.PROFILE,
          Endpoint.LABELS,
          Endpoint.HISTORY_LIST,
          Endpoint.MESSAGES_LIST,
          Endpoint.MESSAGES_GET,
          Endpoint.THREADS_GET,
          Endpoint.BATCH);

  /// As it stands in tables, such as `TOKEN 1, MESSAGES_LIST 2`.
  String told() {
    return IN_TABLES.stream()
        .filter(endpoint -> google.count(endpoint) > 0)
        .map(endpoint -> endpoint + " " + google.count(endpoint))
        .collect(joining(", "));
  }

  /// Those of Gmail, whatever for.
  int ofMail() {
    return MAIL.stream().mapToInt(google::count).sum();
  }
}
