package hexmail.emulator.grants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The scopes of Google. Inside the local Google they always have the long form; `openid` has only
/// one form.
public final class GoogleScopes {
  public static final String OPENID = "openid";
  public static final String EMAIL = "https://www.googleapis.com/auth/userinfo.email";
  public static final String PROFILE = "https://www.googleapis.com/auth/userinfo.profile";

  private static final String ROOT = "https://www.googleapis.com/auth/";
  private static final String ALL_MAIL = "https://mail.google.com/";
  private static final Map<String, String> LONG_FORMS = Map.of("email", EMAIL, "profile", PROFILE);
  private static final Set<String> SIGN_IN = Set.of(OPENID, EMAIL, PROFILE);
  private static final Set<String> READING_MAIL =
      Set.of(ALL_MAIL, ROOT + "gmail.readonly", ROOT + "gmail.modify", ROOT + "gmail.metadata");
  private static final Map<String, String> WORDS =
      Map.of(
          ALL_MAIL,
          "Read, write, send and delete your mail",
          ROOT + "gmail.readonly",
          "View your email messages and settings",
          ROOT + "gmail.modify",
          "Read, write and send your mail",
          ROOT + "gmail.metadata",
          "See who wrote to you and when, but not what",
          ROOT + "gmail.labels",
          "See and change your labels",
          ROOT + "gmail.send",
          "Send mail for you");

  private GoogleScopes() {}

  /// The scopes of a list separated by blanks, in the long form, in their order, each once.
  public static Set<String> parse(String list) {
    Set<String> scopes = new LinkedHashSet<>();
    for (String scope : list.trim().split("\\s+", -1)) {
      if (!scope.isEmpty()) {
        scopes.add(LONG_FORMS.getOrDefault(scope, scope));
      }
    }
    return Collections.unmodifiableSet(scopes);
  }

  /// The long forms, separated by blanks, as at the token endpoint.
  public static String join(Collection<String> scopes) {
    return String.join(" ", scopes);
  }

  /// Short and long forms together, as in the redirect of Google.
  public static String joinWithShortForms(Collection<String> scopes) {
    List<String> all = new ArrayList<>();
    for (String alias : List.of("email", "profile")) {
      if (scopes.contains(LONG_FORMS.get(alias))) {
        all.add(alias);
      }
    }
    all.addAll(scopes);
    return join(all);
  }

  /// Whether this could be a scope of Google.
  public static boolean known(String scope) {
    return scope.equals(OPENID)
        || scope.equals(ALL_MAIL)
        || (scope.startsWith(ROOT) && scope.length() > ROOT.length());
  }

  /// Whether this is a sign-in scope: it identifies the person and allows nothing else.
  public static boolean signIn(String scope) {
    return SIGN_IN.contains(scope);
  }

  /// Whether one of the scopes lets a client read mail, or at least its headers.
  public static boolean readMail(Collection<String> scopes) {
    return scopes.stream().anyMatch(READING_MAIL::contains);
  }

  /// The description of the scope on the consent page.
  public static String words(String scope) {
    return WORDS.getOrDefault(scope, "Use " + Arrays.asList(scope.split("/", -1)).getLast());
  }
}
