package hexmail.adapter.http.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;

/// Keeps what is inserted into a phrase apart from the phrase (UAX 9, section 2.4): without it, an
/// address in an Arabic sentence would pull the punctuation beside it to the wrong side.
final class Isolation {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Isolation() {}

  /// `pattern` with isolates around each argument that is inserted as it is.
  static String of(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    StringBuilder isolated = new StringBuilder(pattern);
    for (int index = parsed.countParts() - 1; index >= 0; index--) {
      Part part = parsed.getPart(index);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.NONE) {
        isolated.insert(
            parsed.getPart(parsed.getLimitPartIndex(index)).getLimit(), POP_DIRECTIONAL_ISOLATE);
        isolated.insert(part.getIndex(), FIRST_STRONG_ISOLATE);
      }
    }
    return isolated.toString();
  }
}
