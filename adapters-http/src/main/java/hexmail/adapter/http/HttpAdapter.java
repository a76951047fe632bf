package hexmail.adapter.http;

import hexmail.adapter.http.visit.ClientAddress;
import hexmail.application.UseCases;
import hexmail.domain.credential.Scopes;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/// The web front on Javalin: pages for people, and the JSON API. Running from [#start] to [#close].
public final class HttpAdapter implements AutoCloseable {
  private final Javalin server;

  private HttpAdapter(Javalin server) {
    this.server = server;
  }

  /// The addresses, our client at Google, and the limits.
  ///
  /// @param baseUrl the address that people type: scheme, host and port. Cookies are `Secure` if it
  ///   is https
  /// @param bind the local address to listen on
  /// @param port the local port; 0 takes a free one
  public record Settings(URI baseUrl, String bind, int port, Client client, Limits limits) {
    public Settings {
      Objects.requireNonNull(baseUrl);
      Objects.requireNonNull(bind);
      Objects.requireNonNull(client);
      Objects.requireNonNull(limits);
    }
  }

  /// Our client at Google.
  ///
  /// @param authorizationUri where Google asks people for consent
  /// @param issuers the values that the `iss` of a redirect may have; empty where the issuer is not
  ///   known
  /// @param scopes the rights that every account is asked for
  /// @param testing whether what people grant ends after seven days
  public record Client(
      String id, URI authorizationUri, Set<String> issuers, Scopes scopes, boolean testing) {
    public Client {
      Objects.requireNonNull(id);
      Objects.requireNonNull(authorizationUri);
      Objects.requireNonNull(scopes);
      issuers = Set.copyOf(issuers);
    }
  }

  /// The limits of one client.
  ///
  /// @param signInsPerMinute how many sign-ins it may begin
  /// @param trustedProxies addresses and networks of proxies whose `X-Forwarded-For` is believed
  public record Limits(int signInsPerMinute, Set<String> trustedProxies) {
    public Limits {
      trustedProxies = Set.copyOf(trustedProxies);
      if (signInsPerMinute < 1) {
        throw new IllegalArgumentException("At least one sign-in a minute is let through");
      }
    }

    /// Reads an address or a network of proxies, such as `10.0.0.0/8` or `::1`. Throws
    /// [IllegalArgumentException] for anything else.
    public static String proxies(String text) {
      return ClientAddress.network(text);
    }
  }

  /// The port is used by another program, or this process may not use it.
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    PortTaken(String address, Throwable cause) {
      super("Cannot listen on " + address, cause);
      this.address = address;
    }

    /// The local address, as `host:port`.
    public String address() {
      return address;
    }
  }

  /// Starts to listen; requests are answered when this returns.
  public static HttpAdapter start(UseCases useCases, Settings settings, Clock clock) {
    checkFree(settings.bind(), settings.port());
    Javalin server =
        Javalin.create(configuration -> new Server(useCases, settings, clock).set(configuration));
    try {
      return new HttpAdapter(server.start());
    } catch (JavalinBindException taken) {
      throw new PortTaken(settings.bind() + ":" + settings.port(), taken);
    }
  }

  /// Refuses a port that another program uses. Javalin logs an error of its own when it cannot
  /// listen. With this check before it, most operators read one message only.
  ///
  /// @throws PortTaken if it is used
  public static void checkFree(String bind, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(bind, port));
    } catch (IOException taken) {
      throw new PortTaken(bind + ":" + port, taken);
    }
  }

  /// The port that the server listens on.
  public int port() {
    return server.port();
  }

  /// Accepts no more requests, and gives the running ones ten seconds to finish.
  @Override
  public void close() {
    server.stop();
  }
}
