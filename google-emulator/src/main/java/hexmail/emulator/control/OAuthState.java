package hexmail.emulator.control;

import hexmail.emulator.fault.TokenCounts;
import hexmail.emulator.grants.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `/_control/state` tells of sign-ins.
final class OAuthState {
  static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");

  private OAuthState() {}

  static Map<String, Object> of(Control control) {
    OAuthControl oauth = control.oauth();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("oauthFaults", oauth.faults());
    state.put("rotating", oauth.rotatesRefreshTokens());
    state.put("reusesDetected", oauth.reusesDetected());
    state.put("testing", oauth.isTesting());
    Map<String, Object> tokens = new LinkedHashMap<>();
    GRANT_TYPES.forEach(type -> tokens.put(type, counts(oauth.counts(), type)));
    state.put("tokens", tokens);
    state.put(
        "accounts",
        control.accounts().all().stream().map(account -> account(account, oauth)).toList());
    return state;
  }

  private static Map<String, Integer> counts(TokenCounts counts, String grantType) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("succeeded", counts.succeeded(grantType));
    numbers.put("refused", counts.refused(grantType));
    numbers.put("disturbed", counts.disturbed(grantType));
    return numbers;
  }

  private static Map<String, Object> account(Account account, OAuthControl oauth) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("email", account.email());
    entry.put("subject", account.subject());
    entry.put("verified", account.verified());
    if (account.hostedDomain() != null) {
      entry.put("hd", account.hostedDomain());
    }
    entry.put("refreshes", oauth.counts().succeeded("refresh_token", account.subject()));
    return entry;
  }
}
