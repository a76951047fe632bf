package hexmail.adapter.http.visit;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The network address of a client. `X-Forwarded-For` is believed only if a proxy that the operator
/// named wrote it.
public final class ClientAddress {
  private final Set<String> proxies;

  /// @param proxies addresses of the proxies in front of us
  public ClientAddress(Set<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  /// The nearest address that is none of the proxies.
  public String of(Context context) {
    String peer = context.req().getRemoteAddr();
    List<String> way =
        context.req().getHeaders("X-Forwarded-For") == null
            ? List.of()
            : forwarded(context).toList();
    for (int hop = way.size() - 1; hop >= 0 && proxies.contains(peer); hop--) {
      peer = way.get(hop);
    }
    return peer;
  }

  private static Stream<String> forwarded(Context context) {
    return java.util.Collections.list(context.req().getHeaders("X-Forwarded-For")).stream()
        .flatMap(header -> Stream.of(header.split(",", -1)))
        .map(String::strip)
        .filter(address -> !address.isEmpty() && address.length() <= 45);
  }
}
