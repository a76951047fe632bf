package hexmail.domain.secret;

import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The value of a session cookie. Whoever has it is signed in.
public final class SessionKey {
  // Keeps the digest different from the fingerprint of any secret.
  private static final String LABEL = "hexmail session key\n";

  private final SecretText text;

  public SessionKey(String text) {
    this.text = new SecretText("session key", text, 256);
  }

  /// The key of the session that a callback opens. Every repeat of the callback has the same
  /// secrets and so the same key; whoever lacks one of the three cannot guess it. Those of the
  /// browser and the state are random, and a new attempt has a new state, so no key is used twice.
  public static SessionKey of(BrowserKey browser, State state, AuthorizationCode code) {
    // None of the three contains a line break.
    String secrets = String.join("\n", browser.reveal(), state.reveal(), code.reveal());
    byte[] digest = HexFormat.of().parseHex(Fingerprint.of(LABEL + secrets).hex());
    return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
  }

  /// The secret itself. Only a call that sends or encrypts it may use this.
  public String reveal() {
    return text.reveal();
  }

  /// The value to store instead of the secret.
  public Fingerprint fingerprint() {
    return Fingerprint.of(text.reveal());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "SessionKey" + text;
  }
}
