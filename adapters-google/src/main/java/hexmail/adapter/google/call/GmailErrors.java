package hexmail.adapter.google.call;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.adapter.google.policy.CallResult.Rejected;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a refusal of the Gmail API means (Google: "Resolve errors" of the Gmail API). A 403 can
/// mean five things, so reasons decide, and statuses only where they say enough.
final class GmailErrors {
  private static final Set<String> WAIT =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");
  private static final Set<String> RIGHTS =
      Set.of("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");

  /// What only the operator can mend, at Google's console. Not the policy of a person's own domain.
  private static final Set<String> REJECTIONS =
      Set.of("accessNotConfigured", "SERVICE_DISABLED", "dailyLimitExceeded");

  /// A label that does not exist is told apart from a bad page token by the text alone.
  private static final Pattern LABEL = Pattern.compile("^Invalid label\\b");

  private final RetryAfter retryTimes;

  GmailErrors(Clock clock) {
    retryTimes = new RetryAfter(clock);
  }

  <T> CallResult<T> fate(HttpStatusException refused) {
    Optional<GoogleJsonError> error = error(refused);
    return switch (refused.status()) {
      case 400 -> badRequest(error);
      case 401 -> new Answered<>(new Unauthorized<>());
      case 403 -> forbidden(refused, error);
      case 404 -> new Answered<>(new NotFound<>());
      case 429 -> askedToWait(refused, error);
      default ->
          refused.status() >= 500
              ? failed(Outage.FAILED, refused.status(), true)
              : failed(Outage.GARBLED, refused.status(), false);
    };
  }

  private static <T> CallResult<T> badRequest(Optional<GoogleJsonError> error) {
    // "Mail service not enabled": it is the mailbox that cannot, not the request that is wrong.
    if (error.filter(told -> reasons(told).contains("failedPrecondition")).isPresent()) {
      return failed(Outage.FAILED, 400, false);
    }
    if (error.isEmpty()) {
      return failed(Outage.GARBLED, 400, false);
    }
    return error.map(GoogleJsonError::getMessage).filter(LABEL.asPredicate()).isPresent()
        ? new Answered<>(new NotFound<>())
        : new Answered<>(new Invalid<>());
  }

  private <T> CallResult<T> forbidden(
      HttpStatusException refused, Optional<GoogleJsonError> error) {
    List<String> reasons = error.map(GmailErrors::reasons).orElse(List.of());
    if (reasons.stream().anyMatch(WAIT::contains)) {
      return askedToWait(refused, error);
    }
    if (reasons.stream().anyMatch(RIGHTS::contains) || namesMetadataScope(error)) {
      return new Answered<>(new RightsMissing<>());
    }
    Optional<String> rejection = reasons.stream().filter(REJECTIONS::contains).findFirst();
    return rejection
        .<CallResult<T>>map(Rejected::new)
        .orElseGet(() -> failed(Outage.FAILED, 403, false));
  }

  private <T> CallResult<T> askedToWait(
      HttpStatusException refused, Optional<GoogleJsonError> error) {
    return new RateLimited<>(
        retryTimes.wait(refused, error.orElse(null)),
        error.filter(RetryAfter::isCrowded).isPresent());
  }

  /// A token that also holds `gmail.metadata` may search and read nothing more than headers.
  private static boolean namesMetadataScope(Optional<GoogleJsonError> error) {
    return error
        .map(GoogleJsonError::getMessage)
        .filter(message -> message.startsWith("Metadata scope"))
        .isPresent();
  }

  private static Optional<GoogleJsonError> error(HttpStatusException refused) {
    return UntrustedJson.read(refused.body(), GoogleJsonErrorContainer.class)
        .map(GoogleJsonErrorContainer::getError);
  }

  private static List<String> reasons(GoogleJsonError error) {
    Stream<@Nullable String> details =
        list(error.getDetails()).stream().map(GoogleJsonError.Details::getReason);
    Stream<@Nullable String> errors =
        list(error.getErrors()).stream().map(GoogleJsonError.ErrorInfo::getReason);
    return Stream.concat(details, errors).flatMap(Stream::ofNullable).toList();
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> CallResult<T> failed(Outage outage, int status, boolean passing) {
    return new Failed<>(new MailboxUnavailable(outage, "Gmail: HTTP status " + status), passing);
  }
}
