package hexmail.emulator.oauth;

import hexmail.emulator.fault.SignInFault;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The redirect to the client, with its parameters.
record ClientRedirect(String redirectUri, Map<String, List<String>> parameters) {

  /// Begins with the state of the request, if it has one.
  static ClientRedirect of(AuthorizationRequest request) {
    return new ClientRedirect(request.redirectUri(), new LinkedHashMap<>())
        .with("state", request.state());
  }

  /// The redirect that refuses the request with this error code.
  static ClientRedirect refusal(AuthorizationRequest request, String error) {
    return of(request).with("error", error);
  }

  /// Adds a parameter, unless it is null.
  ClientRedirect with(String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
    return this;
  }

  /// Replaces parameters; `*` is the original value.
  ClientRedirect instead(Map<String, List<String>> others) {
    others.forEach((name, values) -> {
      List<String> original = parameters.getOrDefault(name, List.of());
      parameters.put(
          name,
          values.stream()
              .flatMap(value ->
                  value.equals(SignInFault.TRUE_VALUE) ? original.stream() : Stream.of(value))
              .toList());
    });
    return this;
  }

  /// 303 after a form, 302 otherwise: the browser follows both with GET.
  void send(Context context) {
    boolean form = context.isFormUrlencoded();
    context.header("Cache-Control", "no-store");
    context.header("Referrer-Policy", "no-referrer");
    context.redirect(address(), form ? HttpStatus.SEE_OTHER : HttpStatus.FOUND);
  }

  private String address() {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, values) ->
        values.forEach(
            value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return redirectUri + "?" + String.join("&", pairs);
  }
}
