package vn.dangvu.persistence;

/// As whom somebody speaks to PostgreSQL.
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
