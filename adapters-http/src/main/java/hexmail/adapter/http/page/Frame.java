package hexmail.adapter.http.page;

import io.javalin.http.Context;
import java.util.Objects;

/// What every page needs to know of the request that it answers.
///
/// @param formToken goes into every form, against forged ones
/// @param signedIn whether the browser has a session
public record Frame(String formToken, boolean signedIn) {
  private static final String ATTRIBUTE = Frame.class.getName();

  // An error can be shown before anything is known of the request.
  private static final Frame UNKNOWN = new Frame("", false);

  public Frame {
    Objects.requireNonNull(formToken);
  }

  /// Keeps this for the pages that answer `context`.
  public void attach(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /// What was kept, or nobody's frame.
  public static Frame of(Context context) {
    Frame kept = context.attribute(ATTRIBUTE);
    return kept == null ? UNKNOWN : kept;
  }
}
