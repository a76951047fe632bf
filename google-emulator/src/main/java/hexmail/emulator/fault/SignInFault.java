package hexmail.emulator.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A fault of sign-ins. A fault may change a sign-in in several ways.
///
/// An ending other than the usual one comes instead of the first page. All other changes come at
/// the end of the sign-in.
///
/// @param ending how the authorization ends
/// @param refreshToken whether the code may yield a refresh token
/// @param unticked scopes, in the long form, that are not granted, even when they were ticked; when
///   none is left, the sign-in ends with `access_denied`
/// @param account the e-mail address of the account that signs in, whichever was chosen or hinted
/// @param parameters parameters that replace those of the redirect: no value leaves the parameter
///   out, several repeat it; `*` is the genuine value
/// @param times the number of sign-ins
public record SignInFault(
    Ending ending,
    boolean refreshToken,
    Set<String> unticked,
    @Nullable String account,
    Map<String, List<String>> parameters,
    int times)
    implements RepeatedFault<SignInFault> {
  /// The genuine value of a parameter.
  public static final String TRUE_VALUE = "*";

  private static final Map<String, Integer> PAGES =
      Map.of(
          "deleted_client",
          401,
          "invalid_client",
          401,
          "org_internal",
          403,
          "disallowed_useragent",
          403,
          "access_denied",
          403);

  public SignInFault {
    unticked = Set.copyOf(unticked);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Map.copyOf(copy);
    RepeatedFault.checkTimes(times);
  }

  /// How an authorization ends.
  public sealed interface Ending {
    /// As without the fault.
    record Usual() implements Ending {}

    /// At the client with `error=word`.
    record Refusal(String word) implements Ending {}

    /// On an error page of Google; the client gets no redirect.
    record Page(int status, String error, String description) implements Ending {}
  }

  private static SignInFault ending(Ending ending) {
    return new SignInFault(ending, true, Set.of(), null, Map.of(), 1);
  }

  /// A sign-in without a change.
  public static SignInFault usual() {
    return ending(new Ending.Usual());
  }

  /// The person presses "Cancel".
  public static SignInFault declined() {
    return error("access_denied");
  }

  /// Redirects to the client with this error code of OAuth or OpenID Connect, such as
  /// `interaction_required`.
  public static SignInFault error(String word) {
    return ending(new Ending.Refusal(word));
  }

  /// Google's error page for this error code, such as `admin_policy_enforced`, with Google's status
  /// for it.
  public static SignInFault page(String word) {
    return page(PAGES.getOrDefault(word, 400), word);
  }

  /// Google's error page with this status.
  public static SignInFault page(int status, String word) {
    return ending(
        new Ending.Page(status, word, "A fault of the local Google refuses this request."));
  }

  /// The same, and the code yields no refresh token.
  public SignInFault withoutRefreshToken() {
    return new SignInFault(ending, false, unticked, account, parameters, times);
  }

  /// The same, and these scopes are not granted.
  public SignInFault unticked(String... scopes) {
    return new SignInFault(ending, refreshToken, Set.of(scopes), account, parameters, times);
  }

  /// The same, and this account signs in.
  public SignInFault as(String email) {
    return new SignInFault(ending, refreshToken, unticked, email, parameters, times);
  }

  /// The same, and the redirect has this parameter with these values.
  public SignInFault parameter(String name, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(parameters);
    more.put(name, List.of(values));
    return new SignInFault(ending, refreshToken, unticked, account, more, times);
  }

  @Override
  public SignInFault times(int signIns) {
    return new SignInFault(ending, refreshToken, unticked, account, parameters, signIns);
  }

  /// Whether the sign-in ends before its first page.
  public boolean immediate() {
    return !(ending instanceof Ending.Usual);
  }
}
