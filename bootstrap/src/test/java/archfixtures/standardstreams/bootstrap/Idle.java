package archfixtures.standardstreams.bootstrap;

import java.io.PrintStream;

/// May do it and does not.
record Idle(PrintStream stream) {}
