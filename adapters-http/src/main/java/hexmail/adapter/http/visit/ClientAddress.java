package hexmail.adapter.http.visit;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.util.InetAddressSet;

/// The network address of a client. `X-Forwarded-For` is believed only if a proxy that the operator
/// named wrote it. Safe for use by many threads.
public final class ClientAddress {
  // Jetty writes IPv6 addresses in brackets. Some proxies add a port, which differs in each
  // request.
  private static final Pattern HOP =
      Pattern.compile(
          "\\[([0-9A-Fa-f:.]{2,45})(?:%[^]]*)?](?::\\d{1,5})?"
              + "|([0-9.]{7,15})(?::\\d{1,5})?"
              + "|([0-9A-Fa-f:.]{2,45})(?:%.*)?");

  // A provider gives at least as many bits to one customer (RFC 6177, section 2).
  private static final int CUSTOMER_BYTES = 8;

  private final InetAddressSet proxies = new InetAddressSet();

  /// @param proxies networks of the proxies in front of us, as [#network] reads them
  public ClientAddress(Set<String> proxies) {
    this.proxies.addAll(proxies);
  }

  /// Reads an IP address or a network in CIDR notation (RFC 4632, section 3.1), such as
  /// `10.0.0.0/8`. Throws [IllegalArgumentException] for anything else. Names are refused: nothing
  /// is looked up.
  public static String network(String text) {
    String address = text.replaceFirst("/\\d{1,3}$", "").replaceFirst("^\\[(.*)]$", "$1");
    InetAddress _ = InetAddress.ofLiteral(address);
    if (text.contains("%") || !new InetAddressSet().add(text)) {
      throw new IllegalArgumentException("A network has no zone");
    }
    return text;
  }

  /// A text that is the same for all requests of one client: the nearest address that is none of
  /// the proxies. An IPv6 client may use any address of its network, so that its network counts.
  public String of(Context context) {
    List<String> forwarded =
        Collections.list(context.req().getHeaders("X-Forwarded-For")).stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .toList();
    return of(context.req().getRemoteAddr(), forwarded);
  }

  String of(String connected, List<String> forwarded) {
    Optional<InetAddress> peer = parse(connected);
    for (int hop = forwarded.size() - 1; hop >= 0 && peer.filter(proxies).isPresent(); hop--) {
      Optional<InetAddress> before = parse(forwarded.get(hop));
      if (before.isEmpty()) {
        break;
      }
      peer = before;
    }
    return peer.map(ClientAddress::client).orElse(connected);
  }

  private static Optional<InetAddress> parse(String text) {
    Matcher hop = HOP.matcher(text.strip());
    if (!hop.matches()) {
      return Optional.empty();
    }
    return Stream.of(hop.group(1), hop.group(2), hop.group(3))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .flatMap(ClientAddress::literal);
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String client(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), CUSTOMER_BYTES))
        : address.getHostAddress();
  }
}
