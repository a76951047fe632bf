package hexmail.emulator.gmail;

import hexmail.emulator.api.AdmissionControl;
import hexmail.emulator.api.AdmissionControl.Admission;
import hexmail.emulator.api.AdmissionControl.IncomingCall;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.ResourcePath;
import org.jspecify.annotations.Nullable;

/// Passes calls through admission control to Gmail's API.
///
/// @param authenticator finds the owner of a call
record CallDispatcher(
    GmailApi gmail, Authenticator authenticator, AdmissionControl admissionControl) {

  /// Admits a call.
  Admission admit(ApiRequest request, ResourcePath target, boolean part) {
    return admissionControl.admit(
        new IncomingCall(request, target.method(), part, person(request)));
  }

  /// The response to a call after its admission and delay.
  ApiResponse response(ApiRequest request, ResourcePath target, Admission admission) {
    return admission.response(() -> gmail.serve(request, target, admissionControl::charge));
  }

  /// The owner of the access token; null when the call has no valid one.
  @Nullable String person(ApiRequest request) {
    try {
      return authenticator.mailbox(request.authorization());
    } catch (GmailError refused) {
      return null;
    }
  }
}
