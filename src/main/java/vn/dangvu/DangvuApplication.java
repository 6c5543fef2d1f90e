package vn.dangvu;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The whole product in one process; `vn.dangvu.command` starts it.
@SpringBootApplication
public class DangvuApplication {}
