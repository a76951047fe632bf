package hexmail.adapter.http.problem;

import hexmail.adapter.http.page.Incidents.Incident;
import hexmail.adapter.http.text.Text;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.outage.StoreUnavailable;
import io.javalin.http.Context;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The problem that an exception means: the one mapping, for pages and API. It logs an outage in a
/// line, and an unexpected exception with its stack trace. Where the operator has to look, the
/// problem and the log share an incident number.
public final class FailureProblems {
  private static final Logger LOG = LoggerFactory.getLogger(FailureProblems.class);

  private FailureProblems() {}

  /// The problem behind `failure`, which is logged.
  ///
  /// @param context of the request that failed
  public static Problem explain(Throwable failure, Context context) {
    return explain(failure, Incident.of(context));
  }

  private static Problem explain(Throwable failure, Incident incident) {
    return switch (failure) {
      case MailboxUnavailable unavailable ->
          failed("Gmail", unavailable.outage(), unavailable, incident);
      // Without a token no mail can be asked for, however Google failed to give one.
      case AuthorizationServerUnavailable unavailable ->
          failed("Google", unavailable.outage(), unavailable, incident).unavailable();
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
      default -> unexpected(failure, incident);
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

  private static Problem failed(
      String service, Outage outage, RuntimeException failure, Incident incident) {
    return switch (outage) {
      case UNREACHABLE, TOO_SLOW, FAILED -> {
        LOG.warn("{} is unavailable ({}): {}", service, outage, failure.getMessage());
        yield google(outage);
      }
      case GARBLED -> {
        LOG.warn(
            "Incident {}: {} is unavailable ({}): {}",
            incident.number(),
            service,
            outage,
            failure.getMessage());
        yield google(outage);
      }
    };
  }

  private static Problem unexpected(Throwable failure, Incident incident) {
    LOG.error("Incident {}", incident.number(), failure);
    return new Problem(
        "internal", 500, Text.of("problem.internal"), Text.of("problem.internal.detail"));
  }
}
