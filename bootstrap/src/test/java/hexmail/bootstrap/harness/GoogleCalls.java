package hexmail.bootstrap.harness;

import static java.util.stream.Collectors.joining;

import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import java.util.List;

/// How often Google was called.
public record GoogleCalls(Control google) {
  // Without the calls for single messages, which other tests count.
  private static final List<Endpoint> SHOWN =
      List.of(
          Endpoint.AUTHORIZATION,
          Endpoint.TOKEN,
          Endpoint.USERINFO,
          Endpoint.REVOKE,
          Endpoint.MESSAGES_LIST);
  private static final List<Endpoint> GMAIL =
      List.of(
          Endpoint.PROFILE,
          Endpoint.LABELS,
          Endpoint.HISTORY_LIST,
          Endpoint.MESSAGES_LIST,
          Endpoint.MESSAGES_GET,
          Endpoint.THREADS_GET,
          Endpoint.BATCH);

  /// Endpoints and counts, such as `TOKEN 1, MESSAGES_LIST 2`.
  @Override
  public String toString() {
    return SHOWN.stream()
        .filter(endpoint -> google.count(endpoint) > 0)
        .map(endpoint -> endpoint + " " + google.count(endpoint))
        .collect(joining(", "));
  }

  /// All calls of Gmail.
  public int ofGmail() {
    return GMAIL.stream().mapToInt(google::count).sum();
  }
}
