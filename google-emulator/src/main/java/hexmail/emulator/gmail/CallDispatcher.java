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
record CallDispatcher(GmailApi gmail, Authenticator authenticator, AdmissionControl admissionControl) {

  /// Lets a call in.
  Admission admit(ApiRequest request, ResourcePath target, boolean part) {
    return admissionControl.admit(new IncomingCall(request, target.method(), part, person(request)));
  }

  /// Answers a call that was let in and held.
  ApiResponse response(ApiRequest request, ResourcePath target, Admission admission) {
    return admission.response(() -> gmail.serve(request, target, admissionControl::charge));
  }

  /// Whose token the call has; null when it has no good one.
  @Nullable String person(ApiRequest request) {
    try {
      return authenticator.mailbox(request.authorization());
    } catch (GmailError refused) {
      return null;
    }
  }
}
