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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Wires the hexagon: driven adapters, use cases, driving adapter. It runs until it is closed. It
/// closes in reverse order, so that running requests can end.
public final class Wiring implements AutoCloseable {
  private final Deque<Runnable> closing = new ArrayDeque<>();

  private Wiring() {}

  /// Starts Hexmail. `swap` gets the ports of our own adapters and returns the ports to use. The
  /// caller closes the adapters that it brings, after this is closed.
  ///
  /// @throws RuntimeException when a part does not start; the others are closed again
  public static Wiring start(
      Configuration configuration,
      GoogleClient client,
      UnaryOperator<UseCases.Ports> swap,
      Clock clock) {
    return start(configuration, client, swap, Clocks.of(clock));
  }

  /// The same, with both kinds of time, for tests that move them.
  public static Wiring start(
      Configuration configuration,
      GoogleClient client,
      UnaryOperator<UseCases.Ports> swap,
      Clocks clocks) {
    Wiring wiring = new Wiring();
    HttpAdapter.Settings web = configuration.web().settings(client.front());
    // Before anything is made: a start that fails leaves nothing behind.
    HttpAdapter.checkFree(web.bind(), web.port());
    try {
      UseCases.Ports own = wiring.adapters(configuration, client, clocks);
      wiring.front(swap.apply(own), configuration.policies(), web, clocks.timeOfDay());
      return wiring;
    } catch (RuntimeException failure) {
      wiring.close();
      throw failure;
    }
  }

  /// Lets a command of the operator work with the use cases, without a front.
  static <T> T withUseCases(
      Configuration configuration, GoogleClient client, Clock clock, Function<UseCases, T> work) {
    try (Wiring wiring = new Wiring()) {
      UseCases.Ports own = wiring.adapters(configuration, client, Clocks.of(clock));
      return work.apply(UseCases.over(own, configuration.policies(), clock, new SecureRandom()));
    }
  }

  /// Starts the use cases and the front over `ports`. The caller closes them after this is closed.
  public static Wiring over(
      UseCases.Ports ports, UseCases.Policies policies, HttpAdapter.Settings web, Clock clock) {
    Wiring wiring = new Wiring();
    wiring.front(ports, policies, web, clock);
    return wiring;
  }

  private UseCases.Ports adapters(Configuration configuration, GoogleClient client, Clocks clocks) {
    PersistenceAdapter persistence = PersistenceAdapter.open(configuration.storage());
    closing.push(persistence::close);
    GoogleAdapter google =
        GoogleAdapter.over(
            client.settings(), clocks.timeOfDay(), clocks.monotonic(), new SecureRandom());
    closing.push(google::close);

    return new UseCases.Ports(
        google.authorizationServer(),
        new Stores(
            persistence.credentialStore(),
            persistence.credentialDirectory(),
            persistence.pendingAuthorizations(),
            persistence.sessions(),
            persistence.sessionDirectory(),
            persistence.revocations(),
            persistence.auditLog(),
            persistence.mailboxIndex(),
            persistence.conversationIndex(),
            persistence.pictureSenders(),
            persistence.searches(),
            persistence.openedMessages(),
            persistence.transactions()),
        google.mailbox(),
        google.conversations(),
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
