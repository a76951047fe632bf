package archfixtures.hiddenports.adapter.left;

import archfixtures.hiddenports.domain.port.Port;

/// A driven adapter does what a driven adapter is for.
final class Store extends Port {}
