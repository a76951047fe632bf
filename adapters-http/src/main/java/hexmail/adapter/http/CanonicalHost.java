package hexmail.adapter.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The host name of a site on loopback: `localhost` and `127.0.0.1` are the same machine, but
/// cookies belong to a name. A sign-in that begins under one name could not end under the other,
/// where Google sends the browser back to.
final class CanonicalHost {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String origin;
  private final Set<String> hosts;

  CanonicalHost(URI baseUrl) {
    this.origin = SecurityHeaders.origin(baseUrl);
    this.hosts = hosts(baseUrl);
  }

  /// The same page under the host name of the base URL, if the request names another one.
  Optional<String> address(Context context) {
    String host = context.header("Host");
    if (host == null || !hosts.contains(host) || !context.req().getMethod().equals("GET")) {
      return Optional.empty();
    }
    return Optional.of(origin + PathAndQuery.of(context));
  }

  private static Set<String> hosts(URI baseUrl) {
    String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
    return LOOPBACK.contains(baseUrl.getHost())
        ? LOOPBACK.stream()
            .filter(name -> !name.equals(baseUrl.getHost()))
            .map(name -> name + port)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
