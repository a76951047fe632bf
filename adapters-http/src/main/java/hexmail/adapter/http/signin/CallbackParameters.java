package hexmail.adapter.http.signin;

import hexmail.application.signin.CompleteAuthorization.Answer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.State;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Google's redirect carries (RFC 6749, sections 4.1.2 and 4.1.2.1). Other parameters are
/// ignored, as the RFC asks.
record CallbackParameters(State state, @Nullable String issuer, Answer answer) {
  private static final Pattern STATE = Pattern.compile("[\\x21-\\x7e]{1,1024}");
  private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,4096}");

  /// Reads the redirect; empty when a parameter is missing, malformed or repeated.
  static Optional<CallbackParameters> parse(Context context) {
    for (String name : List.of("state", "code", "error", "iss")) {
      if (context.queryParams(name).size() > 1) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(context.queryParam("state"))
        .filter(text -> STATE.matcher(text).matches())
        .flatMap(text ->
            answer(context)
                .map(answer ->
                    new CallbackParameters(new State(text), context.queryParam("iss"), answer)));
  }

  /// Whether the redirect comes from the server that we sent the browser to, as far as its `iss`
  /// says so: Google sends it to some people and not to others (RFC 9207, section 2.4).
  boolean isFrom(Set<String> expected) {
    return issuer == null || expected.isEmpty() || expected.contains(issuer);
  }

  private static Optional<Answer> answer(Context context) {
    String code = context.queryParam("code");
    String error = context.queryParam("error");
    if (code != null && error == null && CODE.matcher(code).matches()) {
      return Optional.of(new Answer.Code(new AuthorizationCode(code)));
    }
    return code == null && error != null && !error.isEmpty()
        ? Optional.of(new Answer.Refusal(error))
        : Optional.empty();
  }
}
