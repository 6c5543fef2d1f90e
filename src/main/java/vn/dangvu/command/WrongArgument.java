package vn.dangvu.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import vn.dangvu.kernel.Texts;

/// An argument that has the right form, and yet nothing can be done with it: a period that ends
/// before it begins, a file that is not there. Told like every other mistake on the command line.
final class WrongArgument extends ParameterException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] facts;

    /// @param key of a message that names the option and says what is expected
    WrongArgument(CommandSpec command, String key, Object... facts) {
        super(command.commandLine(), Texts.ENGLISH.get(key, facts));
        this.key = key;
        this.facts = facts;
    }

    String inWords(Texts texts) {
        return texts.get(key, facts);
    }
}
