package hexmail.emulator.gmail;

import hexmail.emulator.api.AdmissionControl;
import hexmail.emulator.api.AdmissionControl.Admission;
import hexmail.emulator.api.AdmissionControl.IncomingCall;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.ResourcePath;
import org.jspecify.annotations.Nullable;

/// Brings calls through the gate to the routes that answer them.
///
/// @param callers tells whose call it is
record CallDispatcher(GmailApi gmail, Authenticator callers, AdmissionControl gate) {

  /// Lets a call in.
  Admission admit(ApiRequest request, ResourcePath target, boolean part) {
    return gate.admit(new IncomingCall(request, target.method(), part, person(request)));
  }

  /// Answers a call that was let in and held.
  ApiResponse answer(ApiRequest request, ResourcePath target, Admission pass) {
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
