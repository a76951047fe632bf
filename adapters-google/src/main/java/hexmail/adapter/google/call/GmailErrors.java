package hexmail.adapter.google.call;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.adapter.google.transport.CallFailedException;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Maps failures of a call to results (Google: "Resolve errors" of the Gmail API). A 403 can mean
/// five things, so error codes decide, and statuses only where they say enough.
final class GmailErrors {
  private static final Set<String> RATE_LIMITS =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");
  private static final Set<String> MISSING_RIGHTS =
      Set.of("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");

  /// "Mail service not enabled" or "Precondition check failed.", on every call: the account has no
  /// mailbox, or its administrator has switched Gmail off (FlowCrypt/flowcrypt-browser#4838).
  private static final String NO_MAILBOX = "failedPrecondition";

  /// "The domain administrators have disabled Gmail apps."
  private static final String DOMAIN_POLICY = "domainPolicy";

  /// What only the operator can fix, in Google's console. Not the policy of the account's domain.
  private static final Set<String> REJECTIONS =
      Set.of("accessNotConfigured", "SERVICE_DISABLED", "dailyLimitExceeded");

  /// Only the message distinguishes an unknown label from an invalid page token.
  private static final Pattern UNKNOWN_LABEL = Pattern.compile("^Invalid label\\b");

  /// When a call may be tried again that did not reach Gmail.
  private static final Duration SOON = Duration.ofSeconds(1);

  private final RetryAfter retryAfter;

  GmailErrors(Clock clock) {
    retryAfter = new RetryAfter(clock);
  }

  /// @param failure of a call, or of reading its response
  <T> CallResult<T> result(Exception failure) {
    return switch (failure) {
      case HttpStatusException error -> result(error);
      case CallFailedException failed when !failed.wasSent() -> new Postponed<>(SOON);
      case CallFailedException failed ->
          new Failed<>(
              new MailboxUnavailable(failed.outage(), "Gmail: " + failed.getMessage(), failed),
              failed.outage() != Outage.GARBLED);
      default ->
          new Failed<>(
              new MailboxUnavailable(Outage.GARBLED, "Gmail: an unusable answer", failure), false);
    };
  }

  private <T> CallResult<T> result(HttpStatusException response) {
    @Nullable GoogleJsonError error =
        UntrustedJson.read(response.body(), GoogleJsonErrorContainer.class)
            .map(GoogleJsonErrorContainer::getError)
            .orElse(null);
    return switch (response.status()) {
      case 400 -> badRequest(error);
      case 401 -> new Answered<>(new Unauthorized<>());
      case 403 -> forbidden(response, error);
      case 404 -> new Answered<>(new NotFound<>());
      case 429 -> rateLimited(response, error);
      default ->
          response.status() >= 500
              ? failed(Outage.FAILED, response.status(), true)
              : failed(Outage.GARBLED, response.status(), false);
    };
  }

  private static <T> CallResult<T> badRequest(@Nullable GoogleJsonError error) {
    if (error == null) {
      return failed(Outage.GARBLED, 400, false);
    }
    if (reasons(error).contains(NO_MAILBOX)) {
      return new Answered<>(new NoMailbox<>());
    }
    return UNKNOWN_LABEL.matcher(message(error)).find()
        ? new Answered<>(new NotFound<>())
        : new Answered<>(new Invalid<>());
  }

  private <T> CallResult<T> forbidden(
      HttpStatusException response, @Nullable GoogleJsonError error) {
    List<String> reasons = reasons(error);
    if (reasons.stream().anyMatch(RATE_LIMITS::contains)) {
      return rateLimited(response, error);
    }
    // A token that also has `gmail.metadata` may not search, and reads headers alone.
    if (reasons.stream().anyMatch(MISSING_RIGHTS::contains)
        || message(error).startsWith("Metadata scope")) {
      return new Answered<>(new RightsMissing<>());
    }
    if (reasons.contains(DOMAIN_POLICY)) {
      return new Answered<>(new BlockedByAdministrator<>());
    }
    Optional<String> rejection = reasons.stream().filter(REJECTIONS::contains).findFirst();
    return rejection.isPresent()
        ? new Failed<>(new ClientRejected(rejection.get()), false)
        : failed(Outage.FAILED, 403, false);
  }

  private <T> CallResult<T> rateLimited(
      HttpStatusException response, @Nullable GoogleJsonError error) {
    String message = message(error);
    return new RateLimited<>(
        retryAfter.of(response, message), RetryAfter.isTooManyConcurrent(message));
  }

  private static String message(@Nullable GoogleJsonError error) {
    return error == null ? "" : Objects.requireNonNullElse(error.getMessage(), "");
  }

  private static List<String> reasons(@Nullable GoogleJsonError error) {
    if (error == null) {
      return List.of();
    }
    Stream<@Nullable String> details =
        list(error.getDetails()).stream().map(GoogleJsonError.Details::getReason);
    Stream<@Nullable String> errors =
        list(error.getErrors()).stream().map(GoogleJsonError.ErrorInfo::getReason);
    return Stream.concat(details, errors).flatMap(Stream::ofNullable).toList();
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> CallResult<T> failed(Outage outage, int status, boolean temporary) {
    return new Failed<>(new MailboxUnavailable(outage, "Gmail: HTTP status " + status), temporary);
  }
}
