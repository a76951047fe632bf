package hexmail.adapter.google;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.mailbox.GmailConversations;
import hexmail.adapter.google.mailbox.GmailMailbox;
import hexmail.adapter.google.mailbox.GmailMessageReader;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.PolicySettings;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.Conversations;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.ClientSecret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Google, or a compatible server, behind the ports of the domain. Creating one does no I/O. The
/// ports are safe for use by many threads and usable until `close`.
public final class GoogleAdapter implements AutoCloseable {
  private final GoogleHttp http;
  private final AuthorizationServer authorizationServer;
  private final Mailbox mailbox;
  private final Conversations conversations;
  private final MessageReader messageReader;

  private GoogleAdapter(
      Settings settings, Clock clock, InstantSource time, RandomGenerator random) {
    Deadlines deadlines = settings.deadlines();
    http = new GoogleHttp(deadlines.connection(), deadlines.content(), time);
    authorizationServer =
        new GoogleAuthorizationServer(settings, http.within(deadlines.authorization()), clock);
    PolicySettings policy =
        new PolicySettings(
            settings.limits().unitsPerMinute(),
            settings.limits().costs(),
            deadlines.mailbox(),
            deadlines.content(),
            time,
            random);
    GmailCalls calls =
        new GmailCalls(
            settings.endpoints().gmailRoot(),
            http.forReads(),
            policy,
            clock,
            settings.limits().batches());
    mailbox = new GmailMailbox(calls);
    conversations = new GmailConversations(calls);
    messageReader = new GmailMessageReader(calls);
  }

  /// An adapter for `settings`.
  ///
  /// @param clock the time of day
  /// @param time a monotonic time source for intervals, with any epoch
  /// @param random safe for use by many threads
  public static GoogleAdapter over(
      Settings settings, Clock clock, InstantSource time, RandomGenerator random) {
    return new GoogleAdapter(settings, clock, time, random);
  }

  public AuthorizationServer authorizationServer() {
    return authorizationServer;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  public Conversations conversations() {
    return conversations;
  }

  public MessageReader messageReader() {
    return messageReader;
  }

  /// Ends the calls in flight.
  @Override
  public void close() {
    http.close();
  }

  /// The settings of the adapter.
  ///
  /// @param scopes to request, at least one
  public record Settings(
      Client client, Endpoints endpoints, Scopes scopes, Deadlines deadlines, Limits limits) {
    public Settings {
      Objects.requireNonNull(limits);
      Objects.requireNonNull(client);
      Objects.requireNonNull(endpoints);
      Objects.requireNonNull(deadlines);
      if (scopes.isEmpty()) {
        throw new IllegalArgumentException("At least one scope is asked for");
      }
    }
  }

  /// Our client at the authorization server.
  ///
  /// @param redirectUri where the server sends the browser back to, exactly as registered there
  public record Client(String id, ClientSecret secret, URI redirectUri) {
    public Client {
      Objects.requireNonNull(id);
      Objects.requireNonNull(secret);
      Objects.requireNonNull(redirectUri);
    }
  }

  /// The endpoints: absolute http or https addresses.
  ///
  /// @param gmailRoot the address below which Gmail's paths begin (`gmail/v1/…`)
  /// @param keySet of the keys that sign id tokens; null for no verification of id tokens, which is
  ///   safe with a loopback server only
  /// @param issuers the accepted values of `iss` in id tokens
  public record Endpoints(
      URI authorization,
      URI token,
      URI userInfo,
      URI revocation,
      URI gmailRoot,
      @Nullable URI keySet,
      Set<String> issuers) {
    /// Google's id tokens contain both forms (Google: "OpenID Connect").
    public static final Set<String> GOOGLE_ISSUERS =
        Set.of("https://accounts.google.com", "accounts.google.com");

    /// Those of Google.
    public static final Endpoints GOOGLE =
        new Endpoints(
            URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
            URI.create("https://oauth2.googleapis.com/token"),
            URI.create("https://openidconnect.googleapis.com/v1/userinfo"),
            URI.create("https://oauth2.googleapis.com/revoke"),
            URI.create("https://gmail.googleapis.com/"),
            URI.create("https://www.googleapis.com/oauth2/v3/certs"),
            GOOGLE_ISSUERS);

    public Endpoints {
      Objects.requireNonNull(authorization);
      Objects.requireNonNull(token);
      Objects.requireNonNull(userInfo);
      Objects.requireNonNull(revocation);
      Objects.requireNonNull(gmailRoot);
      issuers = Set.copyOf(issuers);
    }
  }

  /// How long a call may take, its response included.
  ///
  /// @param connection for opening a connection
  /// @param authorization for a call of the authorization server; shorter than the lease that a
  ///   refresh holds
  /// @param mailbox for an interactive answer as a whole, and for each request of the background
  /// @param content the same for whole messages and conversations: Gmail took 9 s and more for a
  ///   conversation (GeneralTask/task-manager#1338). A file brings something within this time, too
  public record Deadlines(
      Duration connection, Duration authorization, Duration mailbox, Duration content) {
    public static final Deadlines USUAL =
        new Deadlines(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /// With one deadline for all reads of a mailbox.
    public Deadlines(Duration connection, Duration authorization, Duration mailbox) {
      this(connection, authorization, mailbox, mailbox);
    }

    public Deadlines {
      if (!Stream.of(connection, authorization, mailbox, content).allMatch(Duration::isPositive)) {
        throw new IllegalArgumentException("A deadline is longer than nothing");
      }
    }
  }

  /// The limits of calls to Gmail.
  ///
  /// @param unitsPerMinute the quota of one account, enough for the most expensive call
  /// @param costs units by Google's names of methods (`messages.get`), where they differ from
  ///   `USUAL_COSTS`
  /// @param batches whether several messages are read in one request where the server supports it
  public record Limits(int unitsPerMinute, Map<String, Integer> costs, boolean batches) {
    /// The costs of all methods that are called, since 2026-05-01.
    public static final Map<String, Integer> USUAL_COSTS = GmailMethod.USUAL_COSTS;

    public static final Limits USUAL = new Limits(6_000, Map.of(), true);

    public Limits {
      costs = Map.copyOf(costs);
      if (!USUAL_COSTS.keySet().containsAll(costs.keySet())
          || costs.values().stream().anyMatch(units -> units < 1)) {
        throw new IllegalArgumentException("A cost is a unit or more, of a method that is called");
      }
      if (unitsPerMinute < leastUnitsPerMinute(costs)) {
        throw new IllegalArgumentException("A minute has units for every call");
      }
    }

    /// The smallest quota under which every method can be called.
    public static int leastUnitsPerMinute(Map<String, Integer> costs) {
      return PolicySettings.leastUnitsPerMinute(costs);
    }
  }

  /// The content of a `client_secrets.json` of Google's console.
  public sealed interface ClientFile {
    /// Reads such a file and reports all of its faults at once.
    ///
    /// @param redirectUri ours, which the file must contain if it contains any
    static ClientFile read(String text, URI redirectUri) {
      return ClientFileReader.read(text, redirectUri);
    }

    /// A usable file.
    ///
    /// @param authorization its `auth_uri`; Google's old address is replaced by that of version 2
    /// @param token its `token_uri`
    /// @param warnings one line each
    record Usable(Client client, URI authorization, URI token, List<String> warnings)
        implements ClientFile {
      public Usable {
        warnings = List.copyOf(warnings);
      }
    }

    /// A file with faults.
    ///
    /// @param faults one line each, with its fix; never with a value of the file that could be
    ///   secret
    record Broken(List<String> faults) implements ClientFile {
      public Broken {
        faults = List.copyOf(faults);
      }
    }
  }
}
