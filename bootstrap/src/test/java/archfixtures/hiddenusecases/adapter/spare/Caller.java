package archfixtures.hiddenusecases.adapter.spare;

import archfixtures.hiddenusecases.application.UseCase;

/// The rule holds for every driven adapter, not for the first one.
final class Caller {
  void run() {
    UseCase.touch();
  }
}
