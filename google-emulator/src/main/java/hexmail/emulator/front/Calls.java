package hexmail.emulator.front;

import hexmail.emulator.api.ApiAnswer;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.Gate;
import hexmail.emulator.api.Gate.Pass;
import hexmail.emulator.api.Gate.Visit;
import hexmail.emulator.api.Target;
import hexmail.emulator.gmail.Callers;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.gmail.GmailRoutes;
import org.jspecify.annotations.Nullable;

/// Brings calls through the gate to the routes that answer them.
///
/// @param callers tells whose call it is
record Calls(GmailRoutes gmail, Callers callers, Gate gate) {

  /// Lets a call in.
  Pass admit(ApiRequest request, Target target, boolean part) {
    return gate.admit(new Visit(request, target.method(), part, person(request)));
  }

  /// Answers a call that was let in and held.
  ApiAnswer answer(ApiRequest request, Target target, Pass pass) {
    return pass.answer(() -> gmail.serve(request, target, gate::spend));
  }

  /// Whose token the call has; null when it has no good one.
  @Nullable String person(ApiRequest request) {
    try {
      return callers.mailbox(request.authorization());
    } catch (GmailError refused) {
      return null;
    }
  }
}
