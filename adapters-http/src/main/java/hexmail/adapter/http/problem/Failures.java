package hexmail.adapter.http.problem;

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

/// What an exception means to the outside: the one mapping, for pages and API. Outages are logged
/// in a line; what nobody expected is logged whole. Where the operator has to look, the answer
/// tells a number that stands in the log. Safe for use by many threads.
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Clock clock;
  private final AtomicLong incidents = new AtomicLong();

  public Failures(Clock clock) {
    this.clock = clock;
  }

  /// The problem behind `failure`, which is logged.
  public Problem explain(Throwable failure) {
    return switch (failure) {
      case MailboxUnavailable unavailable -> failed("Gmail", unavailable.outage(), unavailable);
      // Without a token there is no mail to ask for, however Google failed to give one.
      case AuthorizationServerUnavailable unavailable ->
          failed("Google", unavailable.outage(), unavailable).unavailable();
      case StoreUnavailable unavailable -> {
        LOG.error("A store is unavailable ({})", unavailable.outage(), unavailable);
        yield new Problem(
            "storage-unavailable",
            503,
            "Hexmail cannot reach its storage",
            "Nothing was changed. Please try again in a moment.");
      }
      case StoreFull full -> {
        LOG.warn("{}", full.getMessage());
        yield new Problem(
                "too-many-sign-ins",
                429,
                "Too many people are signing in",
                "Please try again in a minute.")
            .retryAfter(Duration.ofMinutes(1));
      }
      case ClientRejected rejected -> {
        LOG.error("{}", rejected.getMessage());
        yield new Problem(
            "client-rejected",
            503,
            "Google does not accept this installation",
            "Only the operator of this installation can mend that, at Google. Please tell them.");
      }
      default -> unexpected(failure);
    };
  }

  /// What it means that Google failed in this way.
  private static Problem google(Outage outage) {
    return switch (outage) {
      case UNREACHABLE ->
          new Problem(
              "google-unreachable",
              503,
              "Google cannot be reached",
              "There is no connection to Google at the moment. Nothing is lost; please try again.");
      case TOO_SLOW ->
          new Problem(
              "google-too-slow",
              504,
              "Google is too slow",
              "Google did not answer in time. Nothing is lost; please try again.");
      case FAILED ->
          new Problem(
              "google-failed",
              502,
              "Google has a problem",
              "Google reports a failure of its own. Nothing is lost; please try again.");
      case GARBLED ->
          new Problem(
              "google-garbled",
              502,
              "Google's answer makes no sense",
              "Google sent something that is not an answer. Nothing is lost; please try again.");
    };
  }

  /// What it means for a sign-in that Google failed in this way.
  public static Problem signIn(Outage outage) {
    return switch (outage) {
      case UNREACHABLE, TOO_SLOW, FAILED -> google(outage).unavailable();
      case GARBLED -> google(outage);
    };
  }

  private Problem failed(String who, Outage outage, RuntimeException failure) {
    Problem problem = google(outage);
    return switch (outage) {
      case UNREACHABLE, TOO_SLOW, FAILED -> {
        LOG.warn("{} is unavailable ({}): {}", who, outage, failure.getMessage());
        yield problem;
      }
      case GARBLED -> {
        String number = incident();
        LOG.warn(
            "Incident {}: {} is unavailable ({}): {}", number, who, outage, failure.getMessage());
        yield problem.add("The operator finds it under the incident number " + number + ".");
      }
    };
  }

  private String incident() {
    return Long.toString(clock.millis(), Character.MAX_RADIX) + "-" + incidents.incrementAndGet();
  }

  private Problem unexpected(Throwable failure) {
    String incident = incident();
    LOG.error("Incident {}", incident, failure);
    return new Problem(
        "internal",
        500,
        "Something went wrong",
        "This is our fault, not yours. The operator finds it under the incident number "
            + incident
            + ".");
  }
}
