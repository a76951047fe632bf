package hexmail.emulator.control;

import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.util.Locale;

/// What a call under `/_control/gmail` describes. A mistake is an `IllegalArgumentException`.
record GmailControlRequest(ControlRequest request) {

  /// The fault described by `name`, `retryAfter` (seconds), `header`, `delayMillis`, `after`,
  /// `times` and `only`.
  Fault fault() {
    GmailFailure failure =
        new GmailFailure(
            GmailFault.named(request.text("name")),
            Duration.ofSeconds(count("retryAfter", 30)),
            header());
    return Fault.gmail(failure)
        .delayedBy(Duration.ofMillis(count("delayMillis", 0)))
        .after(count("after", 0))
        .times(request.times())
        .onlyFor(
            request.given("only") ? request.list("only").toArray(String[]::new) : new String[0]);
  }

  private RetryAfter header() {
    try {
      return request.given("header")
          ? RetryAfter.valueOf(request.text("header").toUpperCase(Locale.ROOT))
          : RetryAfter.NONE;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("header is none, seconds, date or garbage", e);
    }
  }

  Duration millis() {
    return Duration.ofMillis(Integer.parseInt(number("millis")));
  }

  private String number(String name) {
    String text = request.text(name);
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(name + " is not a number");
    }
    return text;
  }

  int count(String name, int otherwise) {
    return request.given(name) ? Integer.parseInt(number(name)) : otherwise;
  }
}
