package hexmail.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The parameters that a route reads: those of the address, or those of the posted form. What
/// cannot be decoded and what is not known is refused: a search that is dropped would be answered
/// with the whole mailbox.
///
/// @param names what the route knows
/// @param strict whether a parameter with another name is refused; otherwise it is ignored
record Parameters(Set<String> names, boolean strict) {
  static final Parameters NONE = of();

  /// For a route that may be reached from elsewhere, with parameters that others have added.
  static final Parameters OTHERS_IGNORED = new Parameters(Set.of(), false);

  private static final String FORM_TOKEN = "form-token";
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  // What a decoder writes for bytes that are not UTF-8.
  private static final String REPLACEMENT = "\ufffd";

  Parameters {
    names = Set.copyOf(names);
  }

  static Parameters of(String... names) {
    return new Parameters(Set.of(names), true);
  }

  /// The same and `name`.
  Parameters and(String name) {
    Set<String> more = new TreeSet<>(names);
    more.add(name);
    return new Parameters(more, strict);
  }

  /// What is wrong with the parameters of a request.
  Optional<Problem> check(Context context) {
    String query = context.queryString();
    boolean posted = context.req().getMethod().equals("POST");
    if ((query != null && !isDecodable(query)) || (posted && !isDecodable(context.body()))) {
      return Optional.of(Problems.undecodable());
    }
    Parameters ofForm = posted ? and(FORM_TOKEN) : NONE;
    Parameters ofAddress = posted ? NONE : this;
    return strict
            && !(ofAddress.includes(context.queryParamMap())
                && ofForm.includes(form(context, posted)))
        ? Optional.of(Problems.unknownParameter(new TreeSet<>(names)))
        : Optional.empty();
  }

  /// Reading a body takes memory for the largest one, even where there is none.
  private static Map<String, List<String>> form(Context context, boolean posted) {
    return posted || RequestFilter.hasBody(context) ? context.formParamMap() : Map.of();
  }

  /// Nothing between two ampersands is no parameter (URL standard, section 5.1).
  private boolean includes(Map<String, List<String>> sent) {
    return sent.entrySet().stream()
        .allMatch(one ->
            names.contains(one.getKey())
                || (one.getKey().isEmpty() && one.getValue().stream().allMatch(String::isEmpty)));
  }

  /// Whether each percent sign begins an escaped byte, and the bytes are UTF-8.
  private static boolean isDecodable(String encoded) {
    String rest = ESCAPES.matcher(encoded).replaceAll("");
    return !rest.contains("%")
        && !rest.contains(REPLACEMENT)
        && ESCAPES.matcher(encoded).results().allMatch(run -> isUtf8(run.group()));
  }

  private static boolean isUtf8(String escapes) {
    try {
      byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
