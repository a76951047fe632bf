package hexmail.emulator.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is different about a sign-in. One fault disturbs one sign-in, in as many ways as it names.
///
/// An ending other than a code comes at once, instead of the first page. All else comes when the
/// person is done with the pages, or when none was needed.
///
/// @param ending how the authorization ends
/// @param refreshToken false: the code yields none, whatever was asked for and shown
/// @param unticked scopes, in the long form, that are not granted, whatever was ticked; when none
///   is left, the sign-in ends with `access_denied`
/// @param account e-mail address of the account that signs in, whoever was chosen or hinted
/// @param parameters parameters of the redirect, in place of the true ones: none = left out,
///   several = repeated; `*` stands for the true value
/// @param times so many sign-ins
public record SignInFault(
    Ending ending,
    boolean refreshToken,
    Set<String> unticked,
    @Nullable String account,
    Map<String, List<String>> parameters,
    int times)
    implements RepeatedFault<SignInFault> {
  /// Stands for the true value of a parameter.
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
    /// As it would without the fault.
    record Usual() implements Ending {}

    /// Back at the client with `error=word`.
    record Refusal(String word) implements Ending {}

    /// On a page of Google's own; the client hears nothing.
    record Page(int status, String error, String description) implements Ending {}
  }

  private static SignInFault ending(Ending ending) {
    return new SignInFault(ending, true, Set.of(), null, Map.of(), 1);
  }

  /// Nothing is different yet.
  public static SignInFault usual() {
    return ending(new Ending.Usual());
  }

  /// The person presses "Cancel".
  public static SignInFault declined() {
    return error("access_denied");
  }

  /// Back at the client with this word of OAuth or OpenID Connect, such as `interaction_required`.
  public static SignInFault error(String word) {
    return ending(new Ending.Refusal(word));
  }

  /// Google's own error page for this word, such as `admin_policy_enforced`, with the status that
  /// Google gives it.
  public static SignInFault page(String word) {
    return page(PAGES.getOrDefault(word, 400), word);
  }

  /// Google's own error page with this status.
  public static SignInFault page(int status, String word) {
    return ending(new Ending.Page(status, word, "The local Google was told to refuse this."));
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

  /// Whether no page of the sign-in is shown.
  public boolean immediate() {
    return !(ending instanceof Ending.Usual);
  }
}
