package hexmail.adapter.http.problem;

import hexmail.adapter.http.text.Text;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.outage.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The problem that an exception means: the one mapping, for pages and API. It logs an outage in a
/// line, and an unexpected exception with its stack trace. Where the operator has to look, the
/// problem and the log share an incident number. Safe for use by many threads.
public final class FailureProblems {
  private static final Logger LOG = LoggerFactory.getLogger(FailureProblems.class);

  private final Clock clock;
  private final AtomicLong incidents = new AtomicLong();

  public FailureProblems(Clock clock) {
    this.clock = clock;
  }

  /// The problem behind `failure`, which is logged.
  public Problem explain(Throwable failure) {
    return switch (failure) {
      case MailboxUnavailable unavailable -> failed("Gmail", unavailable.outage(), unavailable);
      // Without a token no mail can be asked for, however Google failed to give one.
      case AuthorizationServerUnavailable unavailable ->
          failed("Google", unavailable.outage(), unavailable).unavailable();
      case StoreUnavailable unavailable -> {
        LOG.error("A store is unavailable ({})", unavailable.outage(), unavailable);
        yield new Problem(
            "storage-unavailable",
            503,
            Text.of("problem.storage-unavailable"),
            Text.of("problem.storage-unavailable.detail"));
      }
      case StoreFull full -> {
        LOG.warn("{}", full.getMessage());
        yield new Problem(
                "too-many-sign-ins",
                429,
                Text.of("problem.store-full"),
                Text.of("problem.store-full.detail"))
            .retryAfter(Duration.ofMinutes(1));
      }
      case ClientRejected rejected -> {
        LOG.error("{}", rejected.getMessage());
        yield clientRejected();
      }
      default -> unexpected(failure);
    };
  }

  /// Google does not accept our client.
  public static Problem clientRejected() {
    return new Problem(
        "client-rejected",
        503,
        Text.of("problem.client-rejected"),
        Text.of("problem.client-rejected.detail"));
  }

  /// What it means that Google failed in this way.
  public static Problem google(Outage outage) {
    return switch (outage) {
      case UNREACHABLE ->
          new Problem(
              "google-unreachable",
              503,
              Text.of("problem.google-unreachable"),
              Text.of("problem.google-unreachable.detail"));
      case TOO_SLOW ->
          new Problem(
              "google-too-slow",
              504,
              Text.of("problem.google-too-slow"),
              Text.of("problem.google-too-slow.detail"));
      case FAILED ->
          new Problem(
              "google-failed",
              502,
              Text.of("problem.google-failed"),
              Text.of("problem.google-failed.detail"));
      case GARBLED ->
          new Problem(
              "google-garbled",
              502,
              Text.of("problem.google-garbled"),
              Text.of("problem.google-garbled.detail"));
    };
  }

  /// What it means for a sign-in that Google failed in this way.
  public static Problem signIn(Outage outage) {
    return switch (outage) {
      case UNREACHABLE, TOO_SLOW, FAILED -> google(outage).unavailable();
      case GARBLED -> google(outage);
    };
  }

  private Problem failed(String service, Outage outage, RuntimeException failure) {
    return switch (outage) {
      case UNREACHABLE, TOO_SLOW, FAILED -> {
        LOG.warn("{} is unavailable ({}): {}", service, outage, failure.getMessage());
        yield google(outage);
      }
      case GARBLED -> {
        String number = incident();
        LOG.warn(
            "Incident {}: {} is unavailable ({}): {}",
            number,
            service,
            outage,
            failure.getMessage());
        yield google(outage).add(Text.of("problem.incident", "number", number));
      }
    };
  }

  private String incident() {
    return Long.toString(clock.millis(), Character.MAX_RADIX) + "-" + incidents.incrementAndGet();
  }

  private Problem unexpected(Throwable failure) {
    String number = incident();
    LOG.error("Incident {}", number, failure);
    return new Problem(
        "internal",
        500,
        Text.of("problem.internal"),
        Text.of("problem.internal.detail"),
        Text.of("problem.incident", "number", number));
  }
}
