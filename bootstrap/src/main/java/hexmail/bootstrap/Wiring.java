package hexmail.bootstrap;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.Stores;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/// The hexagon, put together: driven adapters, use cases, driving adapter. It runs until it is
/// closed; closing goes in the reverse order, so that requests under way find everything still
/// there.
public final class Wiring implements AutoCloseable {
  private static final InstantSource MONOTONIC_TIME =
      () -> Instant.ofEpochSecond(0, System.nanoTime());

  private final Deque<Runnable> closing = new ArrayDeque<>();

  private Wiring() {}

  /// Starts Hexmail with its own adapters, but for those that `swap` puts in their place: it gets
  /// the ports as they would be used and returns those to use. Whoever brings an adapter closes it,
  /// after this is closed.
  ///
  /// @throws RuntimeException when something does not start; what had started is closed again
  public static Wiring start(
      Configuration configuration,
      GoogleClient client,
      UnaryOperator<UseCases.Ports> swap,
      Clock clock) {
    Wiring wiring = new Wiring();
    try {
      UseCases.Ports own = wiring.adapters(configuration, client, clock);
      wiring.front(
          swap.apply(own),
          configuration.policies(),
          configuration.web().settings(client.front()),
          clock);
      return wiring;
    } catch (RuntimeException failure) {
      wiring.close();
      throw failure;
    }
  }

  /// Starts the use cases and the front over `ports`, which the caller closes after this is closed.
  public static Wiring over(
      UseCases.Ports ports, UseCases.Policies policies, HttpAdapter.Settings web, Clock clock) {
    Wiring wiring = new Wiring();
    wiring.front(ports, policies, web, clock);
    return wiring;
  }

  private UseCases.Ports adapters(Configuration configuration, GoogleClient client, Clock clock) {
    PersistenceAdapter persistence = PersistenceAdapter.open(configuration.storage());
    closing.push(persistence::close);
    GoogleAdapter google =
        GoogleAdapter.over(client.settings(), clock, MONOTONIC_TIME, new SecureRandom());
    closing.push(google::close);

    return new UseCases.Ports(
        google.authorizationServer(),
        new Stores(
            persistence.credentialStore(),
            persistence.pendingAuthorizations(),
            persistence.sessions(),
            persistence.sessionDirectory(),
            persistence.revocations(),
            persistence.auditLog(),
            persistence.mailboxIndex(),
            persistence.transactions()),
        google.mailbox(),
        google.messageReader());
  }

  private void front(
      UseCases.Ports ports, UseCases.Policies policies, HttpAdapter.Settings web, Clock clock) {
    UseCases useCases = UseCases.over(ports, policies, clock, new SecureRandom());
    closing.push(RevocationJob.start(useCases.revokeGrants())::close);
    closing.push(HttpAdapter.start(useCases, web, clock)::close);
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
