package hexmail.domain.account;

import java.util.Objects;
import java.util.regex.Pattern;

/// Google's subject id of a person. It never changes and is never reused, so it is the key of all
/// data. Google's own ids are digits; other OpenID providers use other characters, so any visible
/// ASCII without blanks is accepted.
///
/// @param value 1 to 255 visible ASCII characters (OpenID Connect Core, section 2, `sub`)
public record AccountId(String value) {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  public AccountId {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An account id has 1 to 255 visible ASCII characters");
    }
  }
}
