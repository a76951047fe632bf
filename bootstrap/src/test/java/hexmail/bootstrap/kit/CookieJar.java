package hexmail.bootstrap.kit;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Cookies by host, as browsers keep them: ports share them.
final class CookieJar {
  private final Map<String, Map<String, String>> hosts = new HashMap<>();

  /// The `Cookie` header for a request to `address`, or nothing.
  String header(URI address) {
    return of(address).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  void keep(URI address, HttpHeaders headers) {
    for (String header : headers.allValues("Set-Cookie")) {
      String[] pair = header.split(";", 2)[0].split("=", 2);
      if (header.contains("Max-Age=0")) {
        of(address).remove(pair[0]);
      } else {
        of(address).put(pair[0], pair[1]);
      }
    }
  }

  private Map<String, String> of(URI address) {
    return hosts.computeIfAbsent(address.getHost(), _ -> new TreeMap<>());
  }
}
