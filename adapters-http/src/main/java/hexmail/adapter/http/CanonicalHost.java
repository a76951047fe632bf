package hexmail.adapter.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Other names of this machine, when the site is one for this machine alone. Cookies belong to a
/// name, so a sign-in that is begun under `127.0.0.1` could not end under `localhost`, where Google
/// sends the browser back to.
final class CanonicalHost {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String origin;
  private final Set<String> hosts;

  CanonicalHost(URI baseUrl) {
    this.origin = SecurityHeaders.origin(baseUrl);
    this.hosts = hosts(baseUrl);
  }

  /// The same page under the name of the base URL, if it was asked for under another one.
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
